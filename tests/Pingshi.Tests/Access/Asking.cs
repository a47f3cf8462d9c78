using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Pingshi.Platform.Web;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Access;

/// <summary>A line's request, sent as one kind of route by one caller.</summary>
internal static partial class Asking
{
    /// <param name="invented">The name whose id is replaced by one that nobody has.</param>
    public static async Task<Answer> SendAsync(Line line, RouteKind kind, Ask ask, string? invented = null)
    {
        var visitor = ask.Who is { } who ? ask.Product.As(who) : ask.Product.Nobody();
        var path = PathOf(line, ask, invented);
        var version = ask.Who is null ? null : await line.Version(ask);
        return kind switch
        {
            RouteKind.Page or RouteKind.File or RouteKind.Stream => await visitor.GetAsync(path),
            RouteKind.Api => await visitor.ReadAsync(path),
            RouteKind.ApiAct when line.Verb == "Upload" => await visitor.SendAsync(new(HttpMethod.Post, Routes.Api + path + "?name=need.md") { Content = new ByteArrayContent("需求"u8.ToArray()) }),
            RouteKind.ApiAct => await visitor.ActAsync(path, line.Input(ask), version),
            RouteKind.Form => await visitor.SubmitAsync(path, line.Input(ask), version),
        };
    }

    public static IEnumerable<string> NamesIn(Line line) => Name().Matches(line.Pattern).Select(m => m.Groups[1].Value);

    public static string PathOf(Line line, Ask ask, string? invented = null) => Name().Replace(line.Pattern, match =>
    {
        var name = match.Groups[1].Value;
        return name == invented ? ask.Product.Open().Scope.NewId<Line>().ToString() : line.Ids.TryGetValue(name, out var id) ? id(ask).ToString()! : name switch
        {
            "engagement" => ask.Project.Id.ToString(),
            "requirement" => ask.Project.Invited.ToString(),
            _ => throw new InvalidOperationException($"{line.Title} does not say what {{{name}}} names."),
        };
    });

    /// <summary>What an answer says, without what differs from one request to the next.</summary>
    public static string Said(Answer answer) =>
        (int)answer.Status + " " + Varying().Replace(answer.Location + "\n" + answer.Text, "·");

    /// <summary>Everything readable in an answer: headers, text, and what a spreadsheet packs.</summary>
    public static string Everything(Answer answer)
    {
        var all = new StringBuilder().Append(answer.Headers).Append(answer.ContentHeaders);
        if (answer.Bytes is [0x50, 0x4b, 0x03, 0x04, ..])
        {
            using var package = new ZipArchive(new MemoryStream(answer.Bytes));
            foreach (var part in package.Entries)
            {
                using var reader = new StreamReader(part.Open());
                all.Append(reader.ReadToEnd());
            }
        }
        return all.Append(answer.Text).ToString();
    }

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Name();

    // Ids that were asked for, antiforgery tokens, keys of forms, trace numbers.
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|name=\"_(form|key)\" value=\"[^\"]*\"|\"traceId\":\"[^\"]*\"")]
    private static partial Regex Varying();
}
