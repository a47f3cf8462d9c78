using System.Text.Json;
using System.Text.RegularExpressions;
using Pingshi.Host;
using Pingshi.Needs;
using Pingshi.Tenders;

namespace Pingshi.Tests.Host;

public sealed class ReadTests : IDisposable
{
    private const string Need = """
        # 采购需求

        | 符号 | 含义 |
        |---|---|
        | ★ | 实质性要求，不满足则投标无效 |

        ## 技术要求

        ★ 系统应当支持国密算法加密。

        系统应当提供英文 API 文档。
        """;

    private readonly Workplace _here = new();

    [Fact]
    public async Task Prints_a_table_whose_columns_stand_below_each_other_also_with_Chinese_in_them()
    {
        Assert.Equal(0, await _here.RunAsync("read", await WriteAsync("need.md", Need)));
        string[] lines = [.. _here.Output.ToString().Split('\n').Where(l => l.StartsWith("R-", StringComparison.Ordinal))];
        Assert.NotEmpty(lines);
        Assert.Single(lines.Select(l => TextTable.WidthOf(Regex.Match(l, @"^R-\d+ +\S* ?\S+ (mandatory|important|ordinary) +").Value)).Distinct());
        Assert.Contains(lines, l => l.Contains("★ 实质性 mandatory") && l.Contains("国密算法"));
        Assert.Contains($"{lines.Length} requirements", _here.Output.ToString());
    }

    [Fact]
    public async Task Prints_json_with_key_text_obligation_and_place()
    {
        Assert.Equal(0, await _here.RunAsync("read", await WriteAsync("need.md", Need), "--json"));
        using var json = JsonDocument.Parse(_here.Output.ToString());
        var first = json.RootElement.GetProperty("requirements").EnumerateArray().Single(r => r.GetProperty("text").GetString()!.Contains("国密"));
        Assert.Equal(["key", "obligation", "place", "text"], first.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal("mandatory", first.GetProperty("obligation").GetString());
        Assert.True(Tenders.Place.TryParse(first.GetProperty("place").GetString(), out _));
    }

    [Theory]
    [InlineData("empty.md", "", "文件是空的", "The file is empty")]
    [InlineData("broken.docx", "PK\u0003\u0004 cut off", "不完整或已损坏", "cut off or damaged")]
    public async Task A_document_that_cannot_be_read_is_refused_in_both_languages(string name, string content, string chinese, string english)
    {
        Assert.Equal(1, await _here.RunAsync("read", await WriteAsync(name, content), "--json"));
        Assert.Contains(chinese, _here.Error.ToString());
        Assert.Contains(english, _here.Error.ToString());
        Assert.Empty(_here.Output.ToString());
    }

    [Fact]
    public async Task The_limits_are_options()
    {
        var file = await WriteAsync("need.md", Need + new string('。', 600_000));
        Assert.Equal(1, await _here.RunAsync("read", file, "--max-mb", "1"));
        Assert.Contains("limit of 1 MB", _here.Error.ToString());
        Assert.Equal(2, await _here.RunAsync("read", file, "--max-pages", "0"));
    }

    [Fact]
    public void Every_code_of_the_library_has_words_in_which_no_place_stays_open()
    {
        foreach (var code in UnreadableCodes.All)
        {
            var refusal = UnreadableWords.Of(new(code, "1048576", "2"));
            var reason = Assert.Single(refusal.Reasons);
            Assert.EndsWith(code, reason.Rule.Code, StringComparison.Ordinal);
            Assert.DoesNotContain('{', string.Format(reason.Rule.Chinese, [.. reason.Arguments]) + string.Format(reason.Rule.English, [.. reason.Arguments]));
        }
    }

    public void Dispose() => _here.Dispose();

    private async Task<string> WriteAsync(string name, string content)
    {
        await File.WriteAllTextAsync(_here[name], content);
        return _here[name];
    }
}
