using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.WorkTime;

namespace Pingshi.Contracts;

/// <summary>Whether the inner promises fit inside one time of a service level, whenever in the first year a fault comes (§4.7).</summary>
/// <param name="Proof">Null = nothing is promised under it, or a calendar that it runs by is not there.</param>
public sealed record LevelFit(ServiceLevel Level, LevelClock Clock, ChainProof? Proof)
{
    private static readonly WorkCalendar DayAndNight = new(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], WorkWeek.AlwaysOpen);

    /// <summary>Days that nobody has announced yet prove nothing.</summary>
    public bool IsProven => Proof is { Fits: true, ProvisionalFrom: null };

    /// <summary>Each time of each level, in order.</summary>
    /// <param name="first">The first day on which a fault may come.</param>
    public static IReadOnlyList<LevelFit> Of(ContractTerms terms, IReadOnlyList<InnerPromise> inner, CalendarHistory calendars, LocalDate first) =>
    [
        .. from level in terms.ServiceLevels from clock in Enum.GetValues<LevelClock>() where level.MinutesOf(clock) is not null
           select new LevelFit(level, clock, Prove(level, clock, [.. inner.Where(i => i.Severity == level.Severity && i.Clock == clock)], calendars, (first, LastDay(terms, first)))),
    ];

    private static LocalDate LastDay(ContractTerms terms, LocalDate first) => terms.EndsOn is { } end && end < first.PlusYears(1) ? LocalDate.Max(first, end) : first.PlusYears(1);

    private static ChainProof? Prove(ServiceLevel level, LevelClock clock, IReadOnlyList<InnerPromise> inner, CalendarHistory calendars, (LocalDate First, LocalDate Last) days)
    {
        WorkCalendar? CalendarOf(int? number) => number is { } version ? calendars.Version(version)?.Calendar : DayAndNight;
        if (inner.Count == 0 || CalendarOf(level.Calendar) is not { HasWorkingTime: true } outer || inner.Any(i => CalendarOf(i.Calendar) is not { HasWorkingTime: true }))
        {
            return null;
        }
        var steps = inner.GroupBy(i => i.Step).OrderBy(s => s.Key).Select(s => PromiseLink.Parallel([.. s.Select(i => new Promise(i.Name, CalendarOf(i.Calendar)!, Duration.FromMinutes(i.Minutes)))]));
        return ChainProof.Of(new(clock.ToString(), outer, Duration.FromMinutes(level.MinutesOf(clock)!.Value)), PromiseLink.Serial([.. steps]),
            outer.Zone.AtStartOfDay(days.First).ToInstant(), outer.Zone.AtStartOfDay(days.Last.PlusDays(1)).ToInstant());
    }
}

/// <summary>The proof of a contract's levels, from what its holder keeps under them.</summary>
internal static class LevelFits
{
    extension(AppDb db)
    {
        /// <summary>What the holder promises itself under the levels; empty for everyone else.</summary>
        public async Task<IReadOnlyList<InnerPromise>> InnerPromisesAsync(Id<Contract> contract, CancellationToken ct) =>
            await db.Set<DraftTerms>().AsNoTracking().Where(d => d.ContractId == contract).Select(d => d.Inner).SingleOrDefaultAsync(ct) is { } json ? Platform.Json.Read<IReadOnlyList<InnerPromise>>(json) : [];

        public async Task<IReadOnlyList<LevelFit>> LevelFitsAsync(Id<Contract> contract, ContractTerms terms, CancellationToken ct)
        {
            var today = Validity.Today(db.Scope.Now);
            return terms.ServiceLevels.Count == 0 ? []
                : LevelFit.Of(terms, await db.InnerPromisesAsync(contract, ct), await db.WorkingCalendarAsync(ct), terms.EffectiveFrom is { } begins && begins > today ? begins : today);
        }

        public async Task<bool> IsFitProvenAsync(Id<Contract> contract, ContractTerms terms, CancellationToken ct) => (await db.LevelFitsAsync(contract, terms, ct)).All(f => f.IsProven);

        /// <summary>What was proven when it went out is asked again at each signature: a day may have been announced since, or a calendar taken back.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotHopeAsync(LoadedContract loaded, CancellationToken ct) =>
            loaded.Terms.ServiceLevels.Count == 0 || loaded.Terms.IsGapAccepted() || await db.IsFitProvenAsync(loaded.Contract.Id, loaded.Terms, ct) ? [] : [ContractRules.FitUnproven.Because()];
    }
}
