namespace Pingshi.Shares.Rules;

/// <summary>A party's signature under one text of the rule.</summary>
/// <param name="Party">Whose terms it accepts.</param>
/// <param name="By">The person who signed.</param>
/// <param name="On">The day.</param>
/// <param name="Digest">The digest that was signed; it counts only while it is the rule's.</param>
public sealed record RuleSignature(string Party, string By, DateOnly On, string Digest);
