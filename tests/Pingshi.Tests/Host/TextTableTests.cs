using Pingshi.Host;

namespace Pingshi.Tests.Host;

public sealed class TextTableTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("平视", 4)]
    [InlineData("（一）", 6)]
    [InlineData("★R-001", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("𠮷", 2)]
    public void A_Chinese_character_is_two_columns_wide(string text, int width) => Assert.Equal(width, TextTable.WidthOf(text));

    [Theory]
    [InlineData("平视平视", 8, "平视平视")]
    [InlineData("平视平视", 7, "平视平…")]
    [InlineData("平视平视", 6, "平视…")]
    public void What_is_too_wide_is_cut_between_characters(string text, int width, string fitting) => Assert.Equal(fitting, TextTable.Fit(text, width));

    [Fact]
    public void Only_the_last_cell_is_cut()
    {
        var lines = TextTable.Lines([["键", "内容"], ["R-1", "一二三四五六七八九十"]], 20).ToList();
        Assert.Equal("键   内容", lines[0]);
        Assert.Equal("R-1  一二三四五六七…", lines[1]);
    }
}
