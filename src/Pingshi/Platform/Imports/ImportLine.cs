namespace Pingshi.Platform.Imports;

/// <summary>
/// One row of a file on its way in: its cells by our fields, what became of them, and every reason against it. A cell that
/// is empty says nothing: it leaves what stands.
/// </summary>
public sealed class ImportLine
{
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly Dictionary<string, object?> _values = [];
    private readonly List<Reason> _against = [];

    internal ImportLine(int row, IReadOnlyDictionary<string, string> texts, IReadOnlyList<ImportField> fields)
    {
        (Row, _texts) = (row, texts);
        foreach (var field in fields)
        {
            Take(field);
        }
    }

    /// <summary>The row's number in the file.</summary>
    public int Row { get; }

    public IReadOnlyList<Reason> Against => _against;

    /// <summary>The cell as it stands in the file; empty where there is none.</summary>
    public string TextOf(ImportField field) => _texts.GetValueOrDefault(field.Name, "");

    /// <summary>The value of a cell; null where it is empty or was refused.</summary>
    public T? Read<T>(ImportField<T> field) where T : class => _values.GetValueOrDefault(field.Name) as T;

    /// <summary>The value of a cell; null where it is empty or was refused.</summary>
    public T? Value<T>(ImportField<T> field) where T : struct => _values.GetValueOrDefault(field.Name) is T value ? value : null;

    public void Refuse(ImportField? field, Rule rule, params object[] arguments) => _against.Add(rule.Because(field?.Name, arguments));

    public void Refuse(IEnumerable<Reason> reasons) => _against.AddRange(reasons);

    private void Take(ImportField field)
    {
        if (TextOf(field) is not { Length: > 0 } text)
        {
            if (field.Required)
            {
                Refuse(field, WebWords.Required);
            }
            return;
        }
        var (value, against) = field.Take(text);
        _values[field.Name] = value;
        if (against is not null)
        {
            _against.Add(against);
        }
    }
}

/// <summary>What becomes of a line.</summary>
public enum Fate
{
    New,
    Changed,
    Unchanged,
    Refused,
}

/// <summary>What a line would do, and how: nothing is written before all of a line's reasons are known.</summary>
public sealed record LinePlan
{
    private LinePlan(Fate fate, Func<Task>? apply) => (Fate, Apply) = (fate, apply);

    public Fate Fate { get; }
    internal Func<Task>? Apply { get; }

    public static LinePlan Unchanged { get; } = new(Fate.Unchanged, null);
    public static LinePlan Refused { get; } = new(Fate.Refused, null);

    public static LinePlan New(Func<Task> apply) => new(Fate.New, apply);

    public static LinePlan New(Action apply) => new(Fate.New, Later(apply));

    /// <summary>Applies the changes, where there are any.</summary>
    public static LinePlan Changed(IReadOnlyList<Action> changes) => changes.Count == 0 ? Unchanged : new(Fate.Changed, Later(() =>
    {
        foreach (var change in changes)
        {
            change();
        }
    }));

    public static LinePlan Changed(Func<Task> apply) => new(Fate.Changed, apply);

    private static Func<Task> Later(Action apply) => () =>
    {
        apply();
        return Task.CompletedTask;
    };
}
