using Pingshi.Host;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Host;

public sealed class CommandLineTests : IDisposable
{
    private readonly Workplace _here = new();

    [Theory]
    [InlineData("sever")]
    [InlineData("read")]
    [InlineData("read", "no-such-file.docx")]
    [InlineData("backup")]
    [InlineData("restore", "no-such-file.zip")]
    [InlineData("verify", "--dat", "x")]
    [InlineData("serve", "--urls", "not-an-address")]
    [InlineData("--urls", "")]
    public async Task Wrong_usage_ends_with_2_and_a_line_that_helps(params string[] arguments)
    {
        Assert.Equal(2, await _here.RunAsync(arguments));
        Assert.EndsWith("See: pingshi --help", _here.Error.ToString().TrimEnd());
        Assert.NotEqual("See: pingshi --help", _here.Error.ToString().Trim());
        Assert.Empty(_here.Output.ToString());
    }

    [Fact]
    public async Task Version_prints_three_numbers()
    {
        Assert.Equal(0, await _here.RunAsync("version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", _here.Output.ToString());
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("backup", "b.zip")]
    public async Task Where_there_is_no_data_it_says_so_in_both_languages_and_makes_none(params string[] arguments)
    {
        Assert.Equal(1, await _here.RunAsync([.. arguments.Select(a => a.EndsWith(".zip") ? _here[a] : a), "--data", _here["nothing"]]));
        Assert.Contains("没有平视的数据", _here.Error.ToString());
        Assert.Contains("There is no Pingshi data", _here.Error.ToString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_here.Folder));
        await Refused.WithAsync("host.no-data", () => Verify.RunAsync(_here.Place("nothing"), TextWriter.Null, default));
    }

    public void Dispose() => _here.Dispose();
}
