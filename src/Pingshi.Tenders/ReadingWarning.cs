namespace Pingshi.Tenders;

/// <summary>Something a person should look at: the document was read, but not with full certainty.</summary>
/// <param name="Code">
/// <c>points-do-not-add-up</c> (arguments: sum, total as stated), <c>page-without-text</c> (arguments: page),
/// <c>conflicting-fact</c> (arguments: fact, value used, other value), <c>mark-without-legend</c> (arguments: mark),
/// <c>external-parts-ignored</c> (arguments: how many).
/// </param>
/// <param name="Arguments">Invariant texts, in the order given above.</param>
/// <param name="Place">Where to look, when there is one place.</param>
public sealed record ReadingWarning(string Code, IReadOnlyList<string> Arguments, Place? Place);
