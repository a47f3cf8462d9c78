using System.Text;
using NodaTime;
using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Contracts;

/// <summary>What is promised for faults of one severity, in minutes of the calendar's time.</summary>
/// <param name="Severity">1 (gravest) to 4.</param>
/// <param name="OnSiteMinutes">Null = nobody needs to come.</param>
/// <param name="Calendar">The number of the working calendar's version that the clocks run by; null = around the clock.</param>
public sealed record ServiceLevel(int Severity, int ResponseMinutes, int? OnSiteMinutes, int RestorationMinutes, int? Calendar)
{
    /// <summary>What is promised for one of its times; null = nothing.</summary>
    public int? MinutesOf(LevelClock clock) => clock switch
    {
        LevelClock.Response => ResponseMinutes,
        LevelClock.OnSite => OnSiteMinutes,
        LevelClock.Restoration => RestorationMinutes,
    };
}

/// <summary>
/// A named person accepts that nobody proved that the inner promises fit inside these levels (§4.7). It holds for exactly
/// the levels it was given for.
/// </summary>
public sealed record AcceptedGap(Id<Person> Person, string Name, string Because, Instant At, string LevelsDigest);

/// <summary>The service levels (SLA) of a contract.</summary>
public static class ServiceLevels
{
    extension(ContractTerms terms)
    {
        /// <summary>Names exactly these levels.</summary>
        public string LevelsDigest() => ContractTerms.DigestOf(Encoding.UTF8.GetBytes(Json.Write(terms.ServiceLevels)));

        /// <summary>Whether somebody answers for levels that nobody proved.</summary>
        public bool IsGapAccepted() => terms.Gap?.LevelsDigest == terms.LevelsDigest();

        /// <summary>All reasons against the levels. Nothing is signed on hope: unproven levels need a name behind them.</summary>
        public IEnumerable<Reason> WhyNotLevels(bool fitIsProven = false)
        {
            foreach (var level in terms.ServiceLevels)
            {
                if (level.OnSiteMinutes < level.ResponseMinutes || level.RestorationMinutes < (level.OnSiteMinutes ?? level.ResponseMinutes))
                {
                    yield return ContractRules.LevelOrder.Because("restorationMinutes", level.Severity);
                }
            }
            foreach (var (graver, lesser) in terms.ServiceLevels.OrderBy(l => l.Severity).Zip(terms.ServiceLevels.OrderBy(l => l.Severity).Skip(1)).Where(p => p.First.Calendar == p.Second.Calendar))
            {
                if (graver.ResponseMinutes > lesser.ResponseMinutes || graver.RestorationMinutes > lesser.RestorationMinutes)
                {
                    yield return ContractRules.GraverIsSlower.Because("severity", graver.Severity, lesser.Severity);
                }
            }
            if (terms.ServiceLevels.Count > 0 && !fitIsProven && !terms.IsGapAccepted())
            {
                yield return ContractRules.FitUnproven.Because("serviceLevels");
            }
        }
    }
}
