namespace Pingshi.Acceptance;

/// <summary>A grade as it is shown.</summary>
/// <param name="Points">Null = passed or failed without a score.</param>
public sealed record GradeFacts(Mark Mark, decimal? Points)
{
    public static GradeFacts Of(Grade grade) => new(grade.Mark, grade.Mark == Mark.Score ? grade.Points : null);
}
