namespace Pingshi.Acceptance;

/// <summary>What a grade says of a requirement.</summary>
public enum Mark
{
    Fail,
    Pass,
    Score,
}

/// <summary>A grade of one requirement: passed, failed, or a score of 0 to 100. The default value is a fail.</summary>
public readonly record struct Grade
{
    public const decimal Full = 100;

    /// <summary>A member gives tenths of a point; a mean of several has hundredths.</summary>
    public const int MembersDecimals = 1;

    private readonly decimal _score;

    private Grade(Mark mark, decimal score) => (Mark, _score) = (mark, score);

    public static Grade Pass { get; } = new(Mark.Pass, default);
    public static Grade Fail => default;

    /// <param name="points">0 to 100.</param>
    public static Grade Of(decimal points) => points is >= 0 and <= Full ? new(Mark.Score, points) : throw new ArgumentOutOfRangeException(nameof(points), points, "0 to 100.");

    /// <param name="hundredths">Looked at only of a score.</param>
    public static Grade Of(Mark mark, int hundredths) => mark switch
    {
        Mark.Fail => Fail,
        Mark.Pass => Pass,
        Mark.Score => Of(hundredths / 100m),
    };

    public Mark Mark { get; }

    /// <summary>What it counts in the assessment table.</summary>
    public decimal Points => Mark switch
    {
        Mark.Fail => 0,
        Mark.Pass => Full,
        Mark.Score => _score,
    };

    public int Hundredths => (int)(Points * 100);

    public bool IsFull => Points == Full;

    public bool FailsBelow(int passMark) => Mark == Mark.Fail || Points < passMark;

    /// <summary>All reasons why this is no grade: points belong to a score and to nothing else, and what is below full has words.</summary>
    public static IEnumerable<Reason> WhyNot(Mark mark, decimal? points, string? words)
    {
        if ((mark == Mark.Score) != points is not null)
        {
            yield return AcceptanceRules.PointsOfScore.Because("points");
        }
        else if (points is < 0 or > Full || (points is { } given && decimal.Round(given, MembersDecimals) != given))
        {
            yield return AcceptanceRules.PointsOutOfRange.Because("points", MembersDecimals);
        }
        else if (string.IsNullOrWhiteSpace(words) && !(points is { } score ? Of(score) : Of(mark, 0)).IsFull)
        {
            yield return AcceptanceRules.WordsNeeded.Because("words");
        }
    }
}
