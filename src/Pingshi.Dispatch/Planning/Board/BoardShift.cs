namespace Pingshi.Dispatch.Planning;

/// <summary>A shift in seconds from the board's origin.</summary>
internal sealed class BoardShift
{
    public BoardShift(int engineer, Engineer of, Shift shift, Func<DateTimeOffset, int> seconds, Legs legs)
    {
        (Engineer, SpeedPercent, CostPerKilometre) = (engineer, of.SpeedPercent, of.CostPerKilometre);
        (From, To) = (seconds(shift.From), seconds(shift.To));
        Limit = To + (of.OvertimeMinutes * Board.Minute);
        (Start, End) = (legs.NumberOf(shift.Start), legs.NumberOf(shift.End ?? shift.Start));
        Day = DateOnly.FromDateTime(shift.From.DateTime);
        Breaks = [.. shift.Breaks.Select(b => new BoardBreak(seconds(b.From), seconds(b.To) - (b.Minutes * Board.Minute), b.Minutes * Board.Minute))];
    }

    public int Engineer { get; }

    public int From { get; }

    public int To { get; }

    /// <summary>The end of overtime.</summary>
    public int Limit { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The day by which certificates count, in the zone the shift is written in.</summary>
    public DateOnly Day { get; }

    public int SpeedPercent { get; }

    public int CostPerKilometre { get; }

    public BoardBreak[] Breaks { get; }
}

internal readonly record struct BoardBreak(int From, int Latest, int Length);
