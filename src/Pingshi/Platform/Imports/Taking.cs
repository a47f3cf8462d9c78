using System.Text;

namespace Pingshi.Platform.Imports;

/// <summary>What became of one line.</summary>
internal sealed record Taken(ImportLine Line, Fate Fate, IReadOnlyList<Reason> Against);

/// <summary>The lines of one file, and which of them say again what an earlier one said.</summary>
internal sealed class Taking(ImportKind kind, IReadOnlyList<(int Row, IReadOnlyDictionary<string, string> Texts)> lines)
{
    private readonly Dictionary<int, IReadOnlyList<Reason>> _twins = TwinsOf(kind, lines);

    public int Total => lines.Count;

    public IReadOnlyList<(int Row, IReadOnlyDictionary<string, string> Texts)> From(int taken, int most) => [.. lines.Skip(taken).Take(most)];

    /// <summary>Plans every line, then applies the good ones to the context. Nothing is saved here.</summary>
    /// <param name="ruled">Lines that a rule refused while they were applied, from an earlier context that was dropped for it.</param>
    /// <returns>Null when a rule refused another line while it was applied: drop the context and take the batch anew.</returns>
    public async Task<IReadOnlyList<Taken>?> TakeAsync(
        AppDb db, IReadOnlyList<(int Row, IReadOnlyDictionary<string, string> Texts)> batch, Dictionary<int, IReadOnlyList<Reason>> ruled, CancellationToken ct)
    {
        List<ImportLine> read = [.. batch.Select(l => new ImportLine(l.Row, l.Texts, kind.Fields))];
        var plan = await kind.Plan(db, read, ct);
        List<Taken> taken = [];
        foreach (var line in read)
        {
            ct.ThrowIfCancellationRequested();
            line.Refuse(_twins.GetValueOrDefault(line.Row, []));
            line.Refuse(ruled.GetValueOrDefault(line.Row, []));
            var planned = plan(line);
            if (line.Against.Count > 0 || planned.Fate == Fate.Refused)
            {
                taken.Add(new(line, Fate.Refused, WhySaid(line)));
                continue;
            }
            try
            {
                await (planned.Apply?.Invoke() ?? Task.CompletedTask);
                taken.Add(new(line, planned.Fate, []));
            }
            catch (Refusal refusal)
            {
                ruled.Add(line.Row, refusal.Reasons);
                return null;
            }
        }
        return taken;
    }

    private static IReadOnlyList<Reason> WhySaid(ImportLine line) => line.Against.Count > 0 ? line.Against
        : throw new InvalidOperationException($"Line {line.Row} was planned as refused and no reason was said.");

    private static Dictionary<int, IReadOnlyList<Reason>> TwinsOf(ImportKind kind, IReadOnlyList<(int Row, IReadOnlyDictionary<string, string> Texts)> lines) => (
        from fields in kind.Once
        from line in FirstsOf(fields, lines)
        group ImportWords.SaidBefore.Because(fields[0].Name, line.First) by line.Row).ToDictionary(g => g.Key, g => (IReadOnlyList<Reason>)[.. g]);

    private static IEnumerable<(int Row, int First)> FirstsOf(IReadOnlyList<ImportField> fields, IReadOnlyList<(int Row, IReadOnlyDictionary<string, string> Texts)> lines)
    {
        Dictionary<string, int> firsts = [];
        foreach (var (row, texts) in lines)
        {
            var values = fields.Select(f => texts.GetValueOrDefault(f.Name, "")).ToList();
            if (values.Any(v => v.Length == 0))
            {
                continue;
            }
            var key = string.Join('\n', values.Select(v => v.Normalize(NormalizationForm.FormKC).ToUpperInvariant()));
            if (!firsts.TryAdd(key, row))
            {
                yield return (row, firsts[key]);
            }
        }
    }
}
