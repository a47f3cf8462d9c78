using System.ComponentModel.DataAnnotations;
using Pingshi.Shares;

namespace Pingshi.Contracts;

/// <summary>A band of the assessment table is put into the draft, in place of the one that begins at the same grade, or taken out.</summary>
public static class KeepBand
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/bands";
    public const string RemoveRoute = "/engagements/{engagement}/contracts/{contract}/bands/remove";

    public sealed record Input
    {
        [Range(0, 100)] public required int From { get; init; }
        [Range(0, 100)] public required int To { get; init; }
        [Range(0, 100)] public decimal DeductPercent { get; init; }
        public bool Rectify { get; init; }
        public bool Terminates { get; init; }
    }

    public sealed record Removal
    {
        public required int From { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, (call, input) => call.RedraftAsync("contracts.keep-band", terms => Kept(terms, input), ("from", Contracting.Shown(input.From))), d => Contracting.Url(d.Engagement, d.Contract));
        routes.Act<Removal, DrawContracts.Drawn>(RemoveRoute, Contracting.Draft, ShowContract.Route, (call, input) => call.RedraftAsync("contracts.remove-band",
            terms => terms with { Assessment = [.. terms.Assessment.Where(b => b.From != input.From)] }, ("from", Contracting.Shown(input.From))), d => Contracting.Url(d.Engagement, d.Contract));
    }

    private static ContractTerms Kept(ContractTerms terms, Input input)
    {
        ContractRules.BandOutOfRange.Unless(input.From < input.To, "to", input.From, input.To);
        ContractRules.ShareTooFine.Unless(decimal.Round(input.DeductPercent, 4) == input.DeductPercent, "deductPercent");
        var band = new AssessmentBand(input.From, input.To, Percentage.Of(input.DeductPercent).PartsPerMillion, input.Rectify, input.Terminates);
        return terms with { Assessment = [.. terms.Assessment.Where(b => b.From != input.From).Append(band).OrderBy(b => b.From)] };
    }
}
