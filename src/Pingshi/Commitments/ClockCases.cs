using System.Globalization;
using NodaTime;
using Pingshi.WorkTime;

namespace Pingshi.Commitments;

/// <summary>Computes due instants and working times of a file of cases by one calendar: row in, row out.</summary>
public sealed class ClockCases(WorkCalendar calendar, TextWriter output, TextWriter error)
{
    private static readonly string[] Columns = ["id", "start", "add_seconds", "end"];

    /// <summary>Answers every row that can be read and reports every other with its line.</summary>
    /// <returns>Whether every row was answered.</returns>
    public async Task<bool> AnswerAsync(TextReader cases, CancellationToken ct)
    {
        if (await cases.ReadLineAsync(ct) is not { } head || Places(head) is not { } places)
        {
            await ReportAsync(1, new("第一行应为列名 id,start,add_seconds,end", "the first line must name the columns id,start,add_seconds,end"));
            return false;
        }

        await output.WriteLineAsync("id,due,working_seconds");
        var all = true;
        for (var line = 2; await cases.ReadLineAsync(ct) is { } row; line++)
        {
            if (row.Length == 0)
            {
                continue;
            }

            var (answer, fault) = Answer(row, places);
            all &= fault is null;
            await (fault is { } reason ? ReportAsync(line, reason) : output.WriteLineAsync(answer));
        }

        return all;
    }

    private static int[]? Places(string head)
    {
        var names = CsvRow.Read(head)?.Select(name => name.Trim()).ToList();
        return names is not null && names.Count == names.Distinct().Count() && Columns.All(names.Contains) ? [.. Columns.Select(column => names.IndexOf(column)), names.Count] : null;
    }

    private (string? Answer, Sentence? Fault) Answer(string row, int[] places)
    {
        if (CsvRow.Read(row) is not { } cells || cells.Count != places[^1])
        {
            return (null, new($"应有 {places[^1]} 列", $"{places[^1]} columns are expected"));
        }

        foreach (var i in (int[])[1, 2, 3])
        {
            if (!long.TryParse(cells[places[i]], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                return (null, new($"{Columns[i]} 应为整数秒，而不是“{cells[places[i]]}”", $"{Columns[i]} must be whole seconds, not \"{cells[places[i]]}\""));
            }
        }

        return Counted(cells[places[0]], [.. places[1..4].Select(place => long.Parse(cells[place], CultureInfo.InvariantCulture))]);
    }

    private (string? Answer, Sentence? Fault) Counted(string id, long[] given)
    {
        try
        {
            var (start, end) = (At(given[0]), At(given[2]));
            var due = calendar.Add(start, Seconds(given[1])).Value;
            var worked = calendar.Between(start, end).Value;
            return (string.Create(CultureInfo.InvariantCulture, $"{CsvRow.Cell(id)},{Decimal(due - NodaConstants.UnixEpoch)},{Decimal(worked)}"), null);
        }
        catch (WorkTimeException refused)
        {
            return (null, refused.Explain());
        }
    }

    private static Instant At(long seconds) => seconds is > -10_000_000_000 and < 10_000_000_000
        ? Instant.FromUnixTimeSeconds(seconds)
        : throw new WorkTimeException(WorkTimeCodes.OutOfRange, seconds.ToString(CultureInfo.InvariantCulture), "1900", "2199");

    private static Duration Seconds(long seconds) => Math.Abs((decimal)seconds) < 10_000_000_000
        ? Duration.FromSeconds(seconds)
        : throw new WorkTimeException(WorkTimeCodes.NotEnoughWorkingTime, "2199-12-31");

    // Windows may begin at a fraction of a second; then the answer has one too.
    private static string Decimal(Duration time) =>
        ((decimal)time.ToInt64Nanoseconds() / NodaConstants.NanosecondsPerSecond).ToString("0.#########", CultureInfo.InvariantCulture);

    private Task ReportAsync(int line, Sentence reason) =>
        error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"第 {line} 行：{reason.Chinese} · line {line}: {reason.English}"));
}
