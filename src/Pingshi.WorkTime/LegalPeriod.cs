using System.Globalization;

namespace Pingshi.WorkTime;

/// <summary>A period as a law or contract states it: so many days or working days from a day that is not counted itself.</summary>
/// <remarks>
/// The first day is not counted (decree 87, art. 85: 开始当天不计入，从次日开始计算). Equality is equality of all members.
/// The default value is zero days. Immutable.
/// </remarks>
public readonly record struct LegalPeriod
{
    private LegalPeriod(int length, bool isInWorkingDays, LastDayRule lastDay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
        IsInWorkingDays = isInWorkingDays;
        LastDay = lastDay;
    }

    /// <summary>How many days.</summary>
    public int Length { get; }

    /// <summary>Whether only working days (工作日) count; otherwise every day does.</summary>
    public bool IsInWorkingDays { get; }

    /// <summary>What happens when the last day is not an ordinary one. Of working days the last is one, so it stays.</summary>
    public LastDayRule LastDay { get; }

    /// <summary>So many working days.</summary>
    /// <param name="length">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public static LegalPeriod WorkingDays(int length) => new(length, isInWorkingDays: true, LastDayRule.Stays);

    /// <summary>So many days.</summary>
    /// <param name="length">Zero or more.</param>
    /// <param name="lastDay">What happens when the last day is not an ordinary one.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public static LegalPeriod Days(int length, LastDayRule lastDay = LastDayRule.AfterHolidays) => new(length, isInWorkingDays: false, lastDay);

    /// <summary>Invariant, for logs: <c>7 working days</c>, <c>30 days (AfterHolidays)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Length} {(IsInWorkingDays ? "working days" : $"days ({LastDay})")}");
}
