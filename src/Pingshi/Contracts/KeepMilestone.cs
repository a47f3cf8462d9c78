using System.ComponentModel.DataAnnotations;
using NodaTime;
using Pingshi.Needs;
using Pingshi.Shares;

namespace Pingshi.Contracts;

/// <summary>A milestone is put into the draft, changed by its key, or taken out.</summary>
public static class KeepMilestone
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/milestones";
    public const string RemoveRoute = "/engagements/{engagement}/contracts/{contract}/milestones/remove";

    public sealed record Input
    {
        /// <summary>Of the one to change; null = another one.</summary>
        [StringLength(10)] public string? Key { get; init; }
        [Required, StringLength(100)] public required string Name { get; init; }
        public IReadOnlyList<Id<Requirement>>? Requirements { get; init; }
        public required LocalDate Due { get; init; }

        /// <summary>Of the contract's amount, in percent.</summary>
        [Range(0, 100)] public required decimal SharePercent { get; init; }
        public bool IsAdvance { get; init; }
        [Range(0, 365)] public required int PaymentDays { get; init; }
        [Required, StringLength(200)] public required string Proof { get; init; }
    }

    public sealed record Removal
    {
        [Required, StringLength(10)] public required string Key { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, (call, input) => call.RedraftAsync("contracts.keep-milestone", terms => Kept(terms, input), ("name", input.Name)), d => Contracting.Url(d.Engagement, d.Contract));
        routes.Act<Removal, DrawContracts.Drawn>(RemoveRoute, Contracting.Draft, ShowContract.Route, (call, input) => call.RedraftAsync("contracts.remove-milestone",
            terms => terms with { Milestones = [.. terms.Milestones.Where(m => m.Key != input.Key)] }, ("key", input.Key)), d => Contracting.Url(d.Engagement, d.Contract));
    }

    private static ContractTerms Kept(ContractTerms terms, Input input)
    {
        ContractRules.ShareTooFine.Unless(decimal.Round(input.SharePercent, 4) == input.SharePercent, "sharePercent");
        var there = terms.Milestones.Index().Where(m => m.Item.Key == input.Key).Select(m => (int?)m.Index).SingleOrDefault();
        ContractRules.NoSuchMilestone.Unless(input.Key is null || there is not null, "key");
        var milestone = new Milestone(input.Key ?? terms.NextMilestoneKey(), input.Name, [.. (input.Requirements ?? []).Distinct()], input.Due, Percentage.Of(input.SharePercent).PartsPerMillion,
            input.IsAdvance, input.PaymentDays, input.Proof);
        Refusal.If(terms.WhyNotKeep(milestone));
        return terms with { Milestones = there is { } at ? [.. terms.Milestones.Take(at), milestone, .. terms.Milestones.Skip(at + 1)] : [.. terms.Milestones, milestone] };
    }
}
