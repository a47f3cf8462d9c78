using System.Globalization;
using System.Text;
using Pingshi.Host;
using Pingshi.Needs;
using Pingshi.Tenders;
using Pingshi.Tenders.Tests.Building;
using Pingshi.Tests.Harness;
using Pingshi.Tests.Host;

namespace Pingshi.Tests.Needs;

/// <summary>Every document that is refused, by what is wrong with it: as the command says it, and as the page does.</summary>
public sealed class UnreadableTests : IDisposable
{
    private const string Asks = "系统应当支持国密算法加密。";
    private const string Locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF> "
        + "/U <FEDCBA9876543210FEDCBA9876543210FEDCBA9876543210FEDCBA9876543210> >> /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]";

    private static readonly Dictionary<string, (byte[] Content, ReadingLimits Limits)> Documents = new()
    {
        ["document.empty-file"] = (Text(" \r\n"), ReadingLimits.Default),
        ["document.file-too-large"] = (Text(Asks), new() { FileBytes = 10 }),
        ["document.too-many-pages"] = (Pages(2), new() { Pages = 1 }),
        ["document.unpacks-too-large"] = (Docx(Asks), new() { UnpackedBytes = 100 }),
        ["document.too-many-parts"] = (Docx(Asks), new() { Parts = 2 }),
        ["document.too-much-text"] = (Text(Asks), new() { Characters = 5 }),
        ["document.encrypted"] = (new HandmadePdf { Trailer = Locked }.Page(HandmadePdf.Latin(72, 700, "secret")).Bytes(), ReadingLimits.Default),
        ["document.scan-without-text"] = (new HandmadePdf().Page(HandmadePdf.Scan).Bytes(), ReadingLimits.Default),
        ["document.corrupt"] = (Docx(Asks)[..200], ReadingLimits.Default),
        ["document.unknown-type"] = ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], ReadingLimits.Default),
        ["document.no-requirements"] = (Text("各位同事：\n\n今天天气很好。"), ReadingLimits.Default),
    };

    private readonly Workplace _here = new();

    public static TheoryData<string> Codes => [.. Documents.Keys];

    [Fact]
    public void There_is_a_document_for_every_code_of_the_library() =>
        Assert.Equal(UnreadableCodes.All.Select(c => "document." + c).Order(StringComparer.Ordinal), Documents.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Codes))]
    public async Task The_command_refuses_it_and_prints_nothing_else(string code)
    {
        var (content, limits) = Documents[code];
        await File.WriteAllBytesAsync(_here["need"], content);
        var reason = await Refused.WithAsync(code, () => Read.RunAsync(_here["need"], true, _here.Terminal, limits, default));
        // The words name every figure they promise, and no option of a command: the page says them too.
        var said = string.Format(CultureInfo.InvariantCulture, reason.Rule.English, [.. reason.Arguments]);
        Assert.DoesNotContain('{', said);
        Assert.DoesNotContain("--", said, StringComparison.Ordinal);
        Assert.Equal(code is "document.file-too-large" or "document.too-many-pages" or "document.unpacks-too-large", _here.Error.ToString().Contains("raise --max-", StringComparison.Ordinal));
        Assert.Empty(_here.Output.ToString());
    }

    public void Dispose() => _here.Dispose();

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Docx(string text) => Packed.Of(Packed.DocxParts(Packed.Paragraph(text)));

    private static byte[] Pages(int count)
    {
        var pdf = new HandmadePdf();
        for (var page = 0; page < count; page++)
        {
            pdf.Page(HandmadePdf.Latin(72, 700, "The contractor shall deliver."));
        }
        return pdf.Bytes();
    }
}
