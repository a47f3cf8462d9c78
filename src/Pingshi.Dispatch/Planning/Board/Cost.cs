namespace Pingshi.Dispatch.Planning;

/// <summary>What one shift, or one insertion, adds to a plan; compared figure by figure in this order.</summary>
internal readonly record struct Cost(long Broken, long Overtime, long Travel, long Changes)
{
    public static Cost operator +(Cost a, Cost b) => new(a.Broken + b.Broken, a.Overtime + b.Overtime, a.Travel + b.Travel, a.Changes + b.Changes);

    public static Cost operator -(Cost a, Cost b) => new(a.Broken - b.Broken, a.Overtime - b.Overtime, a.Travel - b.Travel, a.Changes - b.Changes);

    public bool IsBelow(Cost other) =>
        Broken != other.Broken ? Broken < other.Broken
        : Overtime != other.Overtime ? Overtime < other.Overtime
        : Travel != other.Travel ? Travel < other.Travel
        : Changes < other.Changes;
}
