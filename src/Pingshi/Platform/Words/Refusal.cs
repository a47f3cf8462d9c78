using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Pingshi.Platform.Words;

/// <summary>A rule that can say no: its code for programs, its HTTP status, its words in both languages.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "A rule is the field's word.")]
public sealed record Rule(string Code, int Status, string Chinese, string English)
{
    /// <summary>The act under which an attempt that met this rule is kept in the audit log; null = a refusal leaves no entry by itself.</summary>
    [JsonIgnore]
    public string? TracedAs { get; init; }

    [JsonIgnore]
    public Text Text => new(Chinese, English);

    /// <param name="field">The input it concerns, as the caller named it; null = the act as a whole.</param>
    /// <param name="arguments">What the words name: numbers, dates, names, other texts.</param>
    public Reason Because(string? field = null, params object[] arguments) => new(this, field, arguments);

    /// <summary>Throws unless <paramref name="holds"/>, with this one reason.</summary>
    public void Unless(bool holds, string? field = null, params object[] arguments)
    {
        if (!holds)
        {
            throw new Refusal(Because(field, arguments));
        }
    }
}

/// <summary>One reason against an act, with what its words need.</summary>
public sealed record Reason(Rule Rule, string? Field, IReadOnlyList<object> Arguments);

/// <summary>The expected "no" of a rule, with all reasons at once. Nothing of the act was stored.</summary>
public sealed class Refusal(IReadOnlyList<Reason> reasons) : Exception(string.Join("; ", reasons.Select(r => r.Rule.Code)))
{
    public Refusal(Reason reason) : this([reason]) { }

    public IReadOnlyList<Reason> Reasons { get; } = reasons;

    public int Status => Reasons.Max(r => r.Rule.Status);

    /// <summary>Throws if there is any reason against.</summary>
    public static void If(IEnumerable<Reason> reasons)
    {
        IReadOnlyList<Reason> against = [.. reasons];
        if (against.Count > 0)
        {
            throw new Refusal(against);
        }
    }

    /// <summary>The answer to an id that is not there and to one that is not the caller's alike.</summary>
    public static Refusal NotFound => new(AccessWords.NotFound.Because());
}
