using System.CommandLine;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.WorkTime;

namespace Pingshi.Host;

/// <summary>Counts working time for files of cases, and replays one clock; nothing is stored.</summary>
internal static class ClockCommand
{
    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var calendar = new Option<FileInfo>("--calendar") { Description = "The calendar, as JSON.", Required = true }.AcceptExistingOnly();
        var cases = new Option<FileInfo>("--cases") { Description = "CSV with the columns id,start,add_seconds,end; instants as Unix seconds.", Required = true }.AcceptExistingOnly();
        var command = new Command("clock", "Print when each case is due and how much working time it has, as CSV.") { calendar, cases };
        command.SetAction((result, ct) => AnswerAsync(result.GetValue(calendar)!.FullName, result.GetValue(cases)!.FullName, terminal, ct));
        command.Subcommands.Add(Replay(terminal));
        return command;
    }

    private static Command Replay(Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "One event of the clock a line, as JSON." }.AcceptExistingOnly();
        var replay = new Command("replay", "Fold one clock's events and explain it.") { file };
        replay.SetAction(async (result, ct) =>
        {
            using var lines = File.OpenText(result.GetValue(file)!.FullName);
            return await new ClockReplay(terminal.Output, terminal.Error).TellAsync(lines, Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow()), ct) ? 0 : 1;
        });
        return replay;
    }

    private static async Task<int> AnswerAsync(string calendarFile, string casesFile, Terminal terminal, CancellationToken ct)
    {
        WorkCalendar calendar;
        try
        {
            calendar = CalendarJson.Read(await File.ReadAllTextAsync(calendarFile, ct));
        }
        catch (WorkTimeException refused)
        {
            var (chinese, english) = refused.Explain();
            await terminal.Error.WriteLineAsync(chinese);
            await terminal.Error.WriteLineAsync(english);
            return 1;
        }

        using var cases = File.OpenText(casesFile);
        return await new ClockCases(calendar, terminal.Output, terminal.Error).AnswerAsync(cases, ct) ? 0 : 1;
    }
}
