using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;

namespace Pingshi.Contracts;

/// <summary>The level of a severity is put into the draft or taken out; a named person accepts that nobody proved that the inner promises fit.</summary>
public static class KeepServiceLevel
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/levels";
    public const string RemoveRoute = "/engagements/{engagement}/contracts/{contract}/levels/remove";
    public const string GapRoute = "/engagements/{engagement}/contracts/{contract}/levels/accept-gap";

    public static readonly Policy AcceptGap = Policy.For("contracts.accept-gap", Role.Manager, Role.PartnerManager);

    public sealed record Input
    {
        [Range(1, 4)] public required int Severity { get; init; }
        [Range(1, 525_600)] public required int ResponseMinutes { get; init; }
        [Range(1, 525_600)] public int? OnSiteMinutes { get; init; }
        [Range(1, 525_600)] public required int RestorationMinutes { get; init; }

        /// <summary>Day and night; else the working calendar in force today.</summary>
        public bool AroundTheClock { get; init; }
    }

    public sealed record Removal
    {
        public required int Severity { get; init; }
    }

    public sealed record Acceptance
    {
        [Required, StringLength(1000)] public required string Because { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, KeepAsync, d => Contracting.Url(d.Engagement, d.Contract));
        routes.Act<Removal, DrawContracts.Drawn>(RemoveRoute, Contracting.Draft, ShowContract.Route, (call, input) => call.RedraftAsync("contracts.remove-level",
            terms => terms with { ServiceLevels = [.. terms.ServiceLevels.Where(l => l.Severity != input.Severity)] }, ("severity", Contracting.Shown(input.Severity))), d => Contracting.Url(d.Engagement, d.Contract));
        routes.Act<Acceptance, DrawContracts.Drawn>(GapRoute, AcceptGap, ShowContract.Route, AcceptGapAsync, d => Contracting.Url(d.Engagement, d.Contract));
    }

    private static async Task<DrawContracts.Drawn> KeepAsync(Call call, Input input)
    {
        int? calendar = input.AroundTheClock ? null : (await call.Db.WorkingCalendarAsync(call.Cancel)).InForceOn(Validity.Today(call.Scope.Now)).Number;
        var level = new ServiceLevel(input.Severity, input.ResponseMinutes, input.OnSiteMinutes, input.RestorationMinutes, calendar);
        return await call.RedraftAsync("contracts.keep-level",
            terms => terms with { ServiceLevels = [.. terms.ServiceLevels.Where(l => l.Severity != input.Severity).Append(level).OrderBy(l => l.Severity)] }, ("severity", Contracting.Shown(input.Severity)));
    }

    private static async Task<DrawContracts.Drawn> AcceptGapAsync(Call call, Acceptance input)
    {
        var me = call.Scope.Actor;
        var name = await call.Db.Set<Person>().Where(p => p.Id == me).Select(p => p.Name).SingleAsync(call.Cancel);
        return await call.RedraftAsync("contracts.accept-gap", terms =>
        {
            ContractRules.NoLevels.Unless(terms.ServiceLevels.Count > 0);
            return terms with { Gap = new(me, name, input.Because, call.Scope.Now, terms.LevelsDigest()) };
        }, ("because", input.Because));
    }
}
