using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Imports;

public enum ImportState
{
    /// <summary>The file is here; which column means what is not said yet.</summary>
    Mapping,
    Checking,
    Checked,
    Running,
    Done,
    Cancelled,
    Failed,
}

/// <summary>Where in the file the rows are, and which column fills which field.</summary>
public sealed record ImportLayout(string Sheet, int HeadingRow, IReadOnlyDictionary<string, int> Columns)
{
    public IEnumerable<(int Row, IReadOnlyDictionary<string, string> Texts)> LinesOf(Sheet sheet) =>
        from row in sheet.Rows
        where row.Number > HeadingRow
        select (row.Number, (IReadOnlyDictionary<string, string>)Columns.ToDictionary(c => c.Key, c => row[c.Value]));
}

/// <summary>
/// One file on its way in. Lines are taken in order, and how far they were taken commits with what they wrote: after a crash
/// the next start goes on behind the last committed line.
/// </summary>
public sealed class ImportRun : IRoot, IOrganizationOwned
{
    public required Id<ImportRun> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required string Kind { get; init; }
    public required Id<StoredFile> FileId { get; init; }
    public required string FileName { get; init; }
    public required Instant At { get; init; }
    public ImportState State { get; private set; } = ImportState.Mapping;
    public required string Sheet { get; set; }
    public int HeadingRow { get; private set; }
    public string Columns { get; private set; } = "{}";

    /// <summary>Lines below the heading, and how many of them the present check or import has taken.</summary>
    public int Total { get; private set; }
    public int Taken { get; private set; }
    public int New { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int Refused { get; private set; }

    /// <summary>Since when it is more than a check; until then nothing was written.</summary>
    public Instant? RunAt { get; private set; }
    public Instant? EndedAt { get; private set; }

    /// <summary>Why it failed, in both languages; nothing of the batch it failed in was written.</summary>
    public string? ProblemChinese { get; private set; }
    public string? ProblemEnglish { get; private set; }
    public long Version { get; set; } = 1;

    public ImportLayout Layout => new(Sheet, HeadingRow, Json.Read<Dictionary<string, int>>(Columns));
    public bool IsAtWork => State is ImportState.Checking or ImportState.Running;
    public bool MayBeMapped => State is ImportState.Mapping or ImportState.Checked;
    public int Good => New + Changed;

    /// <summary>Whether it ended before its last line: what comes after <see cref="Taken"/> was not imported.</summary>
    public bool StoppedShort => RunAt is not null && (State is ImportState.Cancelled or ImportState.Failed);

    public void Map(ImportLayout layout, int lines)
    {
        ImportWords.TooLateToMap.Unless(MayBeMapped);
        (Sheet, HeadingRow, Columns, Total) = (layout.Sheet, layout.HeadingRow, Json.Write(layout.Columns), lines);
        Restart(ImportState.Checking);
    }

    public IEnumerable<Reason> WhyNotRun()
    {
        if (State != ImportState.Checked)
        {
            yield return ImportWords.NotChecked.Because();
        }
        else if (Good == 0)
        {
            yield return ImportWords.NothingToImport.Because();
        }
    }

    public void Run(Instant now)
    {
        Refusal.If(WhyNotRun());
        RunAt = now;
        Restart(ImportState.Running);
    }

    public IEnumerable<Reason> WhyNotCancel()
    {
        if (State is ImportState.Done or ImportState.Cancelled or ImportState.Failed)
        {
            yield return ImportWords.AlreadyOver.Because();
        }
    }

    /// <summary>Stops before the next batch; what is imported stays.</summary>
    public void Cancel(Instant now)
    {
        Refusal.If(WhyNotCancel());
        (State, EndedAt) = (ImportState.Cancelled, now);
    }

    internal void Count(IReadOnlyList<Fate> fates)
    {
        Taken += fates.Count;
        New += fates.Count(f => f == Fate.New);
        Changed += fates.Count(f => f == Fate.Changed);
        Unchanged += fates.Count(f => f == Fate.Unchanged);
        Refused += fates.Count(f => f == Fate.Refused);
    }

    internal void Finish(Instant now) =>
        (State, EndedAt) = State == ImportState.Running ? (ImportState.Done, now) : (ImportState.Checked, EndedAt);

    internal void Fail(Text problem, Instant now) =>
        (State, EndedAt, ProblemChinese, ProblemEnglish) = (ImportState.Failed, now, problem.Chinese, problem.English);

    private void Restart(ImportState state) => (State, Taken, New, Changed, Unchanged, Refused) = (state, 0, 0, 0, 0, 0);
}

/// <summary>A line that was not taken, with all reasons, as words in both languages: the file outlives the rules' arguments.</summary>
public sealed class RefusedLine : IOrganizationOwned
{
    public required Id<RefusedLine> Id { get; init; }
    public required Id<ImportRun> RunId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required int Row { get; init; }
    public required string Reasons { get; init; }

    public IReadOnlyList<RefusedCell> Cells => Json.Read<List<RefusedCell>>(Reasons);
}

/// <param name="Code">The rule's code.</param>
/// <param name="Field">The field's name; null = the line as a whole.</param>
/// <param name="Column">The file's column, by letter.</param>
public sealed record RefusedCell(string Code, string? Field, string? Column, string? Value, string Chinese, string English);

/// <summary>How an organisation last read a file with these headings.</summary>
public sealed class RememberedColumns : IOrganizationOwned
{
    public required Id<RememberedColumns> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Kind { get; init; }

    /// <summary>SHA-256 of the headings in order.</summary>
    public required string Headings { get; init; }
    public required string Columns { get; set; }
    public required Instant UsedAt { get; set; }
}
