namespace Pingshi.Platform.Imports;

/// <summary>What came of a cell's text: a value, or the rule against it with what its words name.</summary>
public readonly record struct Parsed<T>
{
    private Parsed(T? value, Rule? against, object[] arguments) => (Value, Against, Arguments) = (value, against, arguments);

    public T? Value { get; }
    public Rule? Against { get; }
    public IReadOnlyList<object> Arguments { get; }

    public static Parsed<T> Of(T value) => new(value, null, []);

    public static Parsed<T> Not(Rule against, params object[] arguments) => new(default, against, arguments);
}

/// <summary>A field that a column of a file can fill.</summary>
/// <param name="Name">Its name for programs and in stored mappings.</param>
/// <param name="Label">Its heading in the template.</param>
public abstract record ImportField(string Name, Text Label)
{
    public bool Required { get; init; }
    public string Example { get; init; } = "";
    public Text? Hint { get; init; }

    /// <summary>What teams also call it.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>All headings that mean this field.</summary>
    public IEnumerable<string> Names => [Label.Chinese, Label.English, Name, .. AlsoCalled];

    internal abstract (object? Value, Reason? Against) Take(string text);
}

/// <summary>A field whose cells become values of <typeparamref name="T"/>.</summary>
public sealed record ImportField<T>(string Name, Text Label, Func<string, Parsed<T>> Parse) : ImportField(Name, Label)
{
    internal override (object? Value, Reason? Against) Take(string text)
    {
        var parsed = Fields.IsError(text) ? Parsed<T>.Not(ImportWords.CellIsError, text) : Parse(text);
        return parsed.Against is { } rule ? (null, rule.Because(Name, [.. parsed.Arguments])) : (parsed.Value, null);
    }
}
