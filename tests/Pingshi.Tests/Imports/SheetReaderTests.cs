using System.Text;
using Pingshi.Platform.Imports;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Imports;

public sealed class SheetReaderTests
{
    [Fact]
    public async Task Empty_rows_are_left_out_and_rows_keep_the_numbers_they_show()
    {
        var sheet = await ReadAsync(Book.Of(["名称", "规模"], [], ["甲", "大型"], ["", ""], ["乙"]));
        Assert.Equal([1, 3, 5], sheet.Rows.Select(r => r.Number));
        Assert.Equal("大型", sheet.Row(3)![1]);
        Assert.Equal("", sheet.Row(5)![1]);
    }

    [Fact]
    public async Task A_formula_is_its_last_value_and_an_error_is_its_name()
    {
        var sheet = await ReadAsync(Book.Of(["{f}A9&B9|甲单位", "{e}#REF!", "{n}42", "{n}0.1"]));
        Assert.Equal(["甲单位", "#REF!", "42", "0.1"], sheet.Rows[0].Cells);
    }

    [Fact]
    public async Task A_number_too_long_to_be_exact_shows_its_exponent()
    {
        var sheet = await ReadAsync(Book.Of(["{n}13800138000", "{n}911100001000013428"]));
        Assert.Equal(["13800138000", "9.111000010000134E+17"], sheet.Rows[0].Cells);
    }

    [Fact]
    public async Task A_cell_merged_downwards_holds_for_every_row_it_spans()
    {
        var sheet = await ReadAsync(new Book().Sheet("一", [["客户", "站点"], ["甲", "东"], ["", "西"], ["乙", "南"]], "A2:A3").Bytes());
        Assert.Equal(["甲", "甲", "乙"], sheet.Rows.Skip(1).Select(r => r[0]));
    }

    [Fact]
    public async Task Rows_of_nothing_but_a_merged_cell_are_no_rows()
    {
        var sheet = await ReadAsync(new Book().Sheet("一", [["客户", "站点"], ["甲", "东"], ["", ""]], "A2:A3").Bytes());
        Assert.Equal([1, 2], sheet.Rows.Select(r => r.Number));
    }

    [Fact]
    public async Task The_first_sheet_with_content_is_read_unless_another_is_named_and_hidden_ones_do_not_exist()
    {
        var book = new Book().HiddenSheet("旧", [["旧"]]).Sheet("空", []).Sheet("一", [["a"]]).Sheet("二", [["b"]]).Bytes();
        using MemoryStream content = new(book);
        var first = await SheetReader.ReadAsync(content, "x.xlsx", null, SheetReader.All, default);
        Assert.Equal(["空", "一", "二"], first.Names);
        Assert.Equal("一", first.Sheet.Name);
        Assert.Equal("b", (await SheetReader.ReadAsync(content, "x.xlsx", "二", SheetReader.All, default)).Sheet.Rows[0][0]);
        await RefusesAsync("imports.no-such-sheet", () => SheetReader.ReadAsync(content, "x.xlsx", "旧", SheetReader.All, default));
    }

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("GB18030", ",")]
    [InlineData("GB18030", ";")]
    [InlineData("utf-16", "\t")]
    public async Task Csv_is_read_whatever_office_program_saved_it(string encoding, string separator)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"客户名称{separator}规模\r\n\"示例市{separator}大数据局\"{separator}大型\r\n政务服务中心{separator}小型\r\n";
        var coding = Encoding.GetEncoding(encoding);
        using MemoryStream content = new([.. coding.GetPreamble(), .. coding.GetBytes(text)]);
        var sheet = (await SheetReader.ReadAsync(content, "客户.csv", null, SheetReader.All, default)).Sheet;
        Assert.Equal(["客户名称", "规模"], sheet.Rows[0].Cells);
        Assert.Equal([$"示例市{separator}大数据局", "大型"], sheet.Rows[1].Cells);
        Assert.Equal("客户", sheet.Name);
    }

    [Fact]
    public async Task An_apostrophe_that_made_a_cell_harmless_is_taken_back()
    {
        var sheet = await ReadAsync(Book.Of(["'=1+1", "'-5", "'t Hooft"]));
        Assert.Equal(["=1+1", "-5", "'t Hooft"], sheet.Rows[0].Cells);
    }

    [Fact]
    public async Task Too_many_rows_are_refused() =>
        await RefusesAsync("imports.too-many-rows", () => ReadAsync(Book.Of([.. Enumerable.Repeat<IReadOnlyList<string>>(["甲"], SheetReader.All)])));

    [Fact]
    public async Task Too_many_columns_are_refused_with_the_cell_that_is_too_far()
    {
        var refusal = await RefusesAsync("imports.too-many-columns", () => ReadAsync(Book.Of([.. Enumerable.Repeat("x", 61)])));
        Assert.Equal("BI1", refusal.Reasons[0].Arguments[1]);
    }

    [Fact]
    public async Task A_cell_longer_than_a_spreadsheet_holds_is_refused() =>
        await RefusesAsync("imports.cell-too-long", () => ReadAsync(Book.Of(["甲", new string('x', ImportLimits.CellLength + 1)])));

    [Fact]
    public async Task More_text_than_a_person_could_mean_is_refused()
    {
        IReadOnlyList<string> row = [.. Enumerable.Repeat(new string('x', 28_300), 60)];
        await RefusesAsync("imports.too-much", () => ReadAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(string.Join(',', row) + "\n", 12))), "x.csv"));
    }

    [Fact]
    public async Task A_file_without_anything_is_refused() => await RefusesAsync("imports.nothing-inside", () => ReadAsync(Book.Of()));

    [Fact]
    public async Task A_file_too_large_is_refused_before_it_is_read() =>
        await RefusesAsync("imports.file-too-large", () => ReadAsync(new byte[ImportLimits.FileBytes + 1]));

    [Fact]
    public async Task A_file_that_unpacks_suspiciously_is_refused() =>
        await RefusesAsync("imports.file-too-large", () => ReadAsync(Book.Of([new string(' ', 40_000_000) + "x"])));

    [Fact]
    public async Task A_damaged_file_is_refused_wherever_it_is_damaged()
    {
        var whole = Book.Of(["名称", "规模"], ["甲", "大型"], ["乙", "小型"]);
        var refused = 0;
        for (var cut = 0; cut < whole.Length; cut += 7)
        {
            var damaged = whole.ToArray();
            damaged[cut] ^= 0x5a;
            try
            {
                await ReadAsync(damaged);
            }
            catch (Refusal refusal)
            {
                Assert.Contains(refusal.Reasons[0].Rule.Code, (string[])["imports.unreadable", "imports.nothing-inside"]);
                refused++;
            }
        }
        Assert.True(refused > 20);
    }

    internal static async Task<Sheet> ReadAsync(byte[] bytes, string name = "x.xlsx")
    {
        using MemoryStream content = new(bytes);
        return (await SheetReader.ReadAsync(content, name, null, SheetReader.All, default)).Sheet;
    }

    private static async Task<Refusal> RefusesAsync(string code, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(act);
        Assert.Equal(code, refusal.Reasons[0].Rule.Code);
        return refusal;
    }
}
