using NodaTime;
using Pingshi.Contracts;
using Pingshi.Needs;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Structure;

namespace Pingshi.Tests.Contracts;

/// <summary>Terms that may go out, for tests to spoil in one place.</summary>
internal static class Terms
{
    public static readonly Id<Organization> Customer = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
    public static readonly Id<Organization> Provider = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]));
    public static readonly Id<Requirement> First = new(new Guid(3, 0, 0, [0, 0, 0, 0, 0, 0, 0, 3]));
    public static readonly Id<Requirement> Second = new(new Guid(4, 0, 0, [0, 0, 0, 0, 0, 0, 0, 4]));

    public static ContractTerms Sound { get; } = new()
    {
        Title = "政务云", Number = "HT-1", Nature = ContractNature.Services, IsPublic = true, AmountMinor = 100_000_01, NetMinor = 94_339_63, BudgetMinor = 120_000_00, Currency = "CNY",
        Sides = [new(Customer, "政务局", PartyRole.Purchaser, true), new(Provider, "云服务商", PartyRole.Contractor, false)],
        Requirements = [new(First, "R-001", "系统应当支持国密算法。"), new(Second, "R-002", "系统应当留存日志。")],
        Milestones =
        [
            Milestone("M1", 300_000, isAdvance: true), Milestone("M2", 333_333, requirements: First), Milestone("M3", 366_667, requirements: Second),
        ],
    };

    public static Milestone Milestone(string key, long share, bool isAdvance = false, int paymentDays = 30, params IReadOnlyList<Id<Requirement>> requirements) =>
        new(key, "里程碑 " + key, requirements, new LocalDate(2027, 1, 31), share, isAdvance, paymentDays, "验收书");

    public static IReadOnlyList<AssessmentBand> Bands { get; } = [new(0, 60, 300_000, true, true), new(60, 80, 100_000, true, false), new(80, 100, 0, false, false)];
}
