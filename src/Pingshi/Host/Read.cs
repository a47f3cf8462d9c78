using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pingshi.Platform;
using Pingshi.Needs;
using Pingshi.Tenders;

namespace Pingshi.Host;

/// <summary>Reads a need document as the product does and prints its requirements; nothing is stored.</summary>
internal static partial class Read
{
    private const long Megabyte = 1024 * 1024;
    private const string Megabytes = "--max-mb";
    private const string Pages = "--max-pages";
    private const string UnpackedMegabytes = "--max-unpacked-mb";

    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    // Line breaks inside a clause would break the table; so would what steers a terminal.
    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Space { get; }

    /// <summary>One requirement, as <c>--json</c> prints it.</summary>
    public sealed record Row(string Key, string Text, Obligation Obligation, string Place);

    public sealed record Answer(IReadOnlyList<Row> Requirements);

    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "docx, pdf with text, xlsx, md or txt." }.AcceptExistingOnly();
        var json = new Option<bool>("--json") { Description = "Print JSON instead of a table." };
        var (bytes, pages, unpacked) = (AtMost(Megabytes, "Largest file, in MB.", (int)(ReadingLimits.Default.FileBytes / Megabyte)),
            AtMost(Pages, "Most pages of a PDF.", ReadingLimits.Default.Pages),
            AtMost(UnpackedMegabytes, "Most that a packed file unpacks to, in MB.", (int)(ReadingLimits.Default.UnpackedBytes / Megabyte)));
        var command = new Command("read", "Print the requirements of a need document, each with its place.") { file, json, bytes, pages, unpacked };
        command.SetAction((result, ct) => RunAsync(result.GetValue(file)!.FullName, result.GetValue(json), terminal, new()
        {
            FileBytes = result.GetValue(bytes) * Megabyte, Pages = result.GetValue(pages), UnpackedBytes = result.GetValue(unpacked) * Megabyte,
        }, ct));
        return command;
    }

    public static async Task<int> RunAsync(string file, bool asJson, Terminal terminal, ReadingLimits limits, CancellationToken ct)
    {
        NeedDocument document;
        await using (new Progress(terminal, Path.GetFileName(file)).Beat())
        {
            document = await LoadAsync(file, terminal, limits, ct);
        }
        if (asJson)
        {
            var answer = new Answer([.. document.Requirements.Select(r => new Row(r.Key, r.Text, r.Obligation, r.Place.ToString()))]);
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(answer, Indented));
            return 0;
        }
        foreach (var line in Table(document.Requirements, terminal.Width))
        {
            await terminal.Output.WriteLineAsync(line);
        }
        return 0;
    }

    private static async Task<NeedDocument> LoadAsync(string file, Terminal terminal, ReadingLimits limits, CancellationToken ct)
    {
        try
        {
            return NeedReader.Read(file, limits, ct);
        }
        catch (UnreadableDocumentException unreadable)
        {
            if (OptionFor(unreadable.Code) is { } option)
            {
                await terminal.Error.WriteLineAsync($"如果来源可信，用 {option} 放宽。 If you trust where it came from, raise {option}.");
            }
            throw UnreadableWords.Of(unreadable);
        }
    }

    // Whoever uploads a document has no option to raise; the words of the refusal, which both read, name none.
    private static string? OptionFor(string code) => code switch
    {
        UnreadableCodes.TooLarge => Megabytes,
        UnreadableCodes.TooManyPages => Pages,
        UnreadableCodes.UnpacksTooLarge => UnpackedMegabytes,
        _ => null,
    };

    private static IEnumerable<string> Table(IReadOnlyList<FoundRequirement> requirements, int? width)
    {
        List<IReadOnlyList<string>> rows = [["条目 key", "级别 obligation", "位置 place", "内容 text"]];
        rows.AddRange(requirements.Select(r => (IReadOnlyList<string>)[r.Key, Word(r.Obligation), r.Place.ToString(), Space.Replace(r.Text, " ").Trim()]));
        return TextTable.Lines(rows, width).Append($"{requirements.Count} 条需求 · {requirements.Count} requirements");
    }

    private static string Word(Obligation obligation) => obligation switch
    {
        Obligation.Mandatory => "★ 实质性 mandatory",
        Obligation.Important => "▲ 重要 important",
        Obligation.Ordinary => "一般 ordinary",
    };

    private static Option<int> AtMost(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} must be 1 or more.");
            }
        });
        return option;
    }
}
