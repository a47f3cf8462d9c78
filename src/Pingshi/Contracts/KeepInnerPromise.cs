using System.ComponentModel.DataAnnotations;
using Pingshi.Commitments;

namespace Pingshi.Contracts;

/// <summary>What has to be done under a service level is put beside the draft, or taken out by its name.</summary>
public static class KeepInnerPromise
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/levels/inner";
    public const string RemoveRoute = "/engagements/{engagement}/contracts/{contract}/levels/inner/remove";

    public sealed record Input
    {
        [Range(1, 4)] public required int Severity { get; init; }
        public required LevelClock Clock { get; init; }

        /// <summary>Those of one step run at once.</summary>
        [Range(1, 9)] public required int Step { get; init; }
        [Required, StringLength(100)] public required string Name { get; init; }
        [Range(1, 525_600)] public required int Minutes { get; init; }

        /// <summary>Day and night; else the working calendar in force today.</summary>
        public bool AroundTheClock { get; init; }
    }

    public sealed record Removal
    {
        public required int Severity { get; init; }
        public required LevelClock Clock { get; init; }
        [Required, StringLength(100)] public required string Name { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, KeepAsync, d => Contracting.Url(d.Engagement, d.Contract));
        routes.Act<Removal, DrawContracts.Drawn>(RemoveRoute, Contracting.Draft, ShowContract.Route,
            (call, input) => RewriteAsync(call, "contracts.remove-inner", input.Name, (_, inner) => Without(inner, input.Severity, input.Clock, input.Name)), d => Contracting.Url(d.Engagement, d.Contract));
    }

    private static async Task<DrawContracts.Drawn> KeepAsync(Call call, Input input)
    {
        int? calendar = input.AroundTheClock ? null : (await call.Db.WorkingCalendarAsync(call.Cancel)).InForceOn(Validity.Today(call.Scope.Now)).Number;
        return await RewriteAsync(call, "contracts.keep-inner", input.Name, (terms, inner) =>
        {
            ContractRules.NoSuchLevel.Unless(terms.ServiceLevels.Any(l => l.Severity == input.Severity && l.MinutesOf(input.Clock) is not null), "severity");
            return [.. Without(inner, input.Severity, input.Clock, input.Name).Append(new(input.Severity, input.Clock, input.Step, input.Name, input.Minutes, calendar)).OrderBy(i => i.Severity).ThenBy(i => i.Clock).ThenBy(i => i.Step)];
        });
    }

    private static async Task<DrawContracts.Drawn> RewriteAsync(Call call, string act, string name, Func<ContractTerms, IReadOnlyList<InnerPromise>, IReadOnlyList<InnerPromise>> change)
    {
        var (contract, draft, terms) = await call.DraftAsync();
        draft.Inner = Platform.Json.Write(change(terms, Platform.Json.Read<IReadOnlyList<InnerPromise>>(draft.Inner)));
        call.Db.Record(act, contract.Id.Subject, call.Engagement, ("name", name));
        return new(call.Engagement, contract.Id);
    }

    private static IReadOnlyList<InnerPromise> Without(IReadOnlyList<InnerPromise> inner, int severity, LevelClock clock, string name) =>
        [.. inner.Where(i => i.Severity != severity || i.Clock != clock || i.Name != name)];
}
