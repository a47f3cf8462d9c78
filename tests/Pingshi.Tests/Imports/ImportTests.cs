using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Imports;

public abstract partial class ImportTests(Product product) : ProductTests(product)
{
    private static readonly string[] Titles = ["客户名称", "统一社会信用代码", "规模", "其他说明"];

    private static int _names;

    private Visitor Manager => Product.As(World.Provider.With(Role.AccountManager));

    [Fact]
    public async Task A_file_is_uploaded_mapped_checked_and_imported_and_the_check_writes_nothing()
    {
        var name = Unique();
        var import = await UploadAsync(Book.Of(Titles, [name, Code(name), "大型", "x"], [name + "二", "", "", ""]));
        var columns = await MapAsync(import);
        Assert.Equal(["A=name", "B=creditCode", "C=size"], columns);
        Assert.Equal((2, 0, 0, 0, ImportState.Checked), await ResultAsync(import));
        Assert.Empty(await CustomersAsync(name));

        await RunAsync(import);
        Assert.Equal((2, 0, 0, 0, ImportState.Done), await ResultAsync(import));
        var customers = await CustomersAsync(name);
        Assert.Equal([(name, Code(name), OrganizationSize.Large), (name + "二", null, null)], customers.Select(c => (c.Name, c.CreditCode, c.Size)).OrderBy(c => c.Name.Length));
        await using var db = Product.Open();
        var entry = await db.Set<AuditEntry>().SingleAsync(e => e.Act == "imports.run" && e.SubjectId == import.Value);
        Assert.Equal(World.Provider.With(Role.AccountManager).Person, entry.PersonId);
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(e => e.Act == "identity.create-organization" && customers.Select(c => c.Id.Value).Contains(e.SubjectId!.Value)));
    }

    [Fact]
    public async Task The_same_file_again_does_nothing_twice_and_an_empty_cell_leaves_what_stands()
    {
        var name = Unique();
        var file = Book.Of(Titles, [name, Code(name), "大型", ""], [name + "二", "", "小型", ""]);
        Assert.Equal((2, 0, 0, 0, ImportState.Done), await ImportAsync(file));
        Assert.Equal((0, 0, 2, 0, ImportState.Checked), await CheckAsync(file));
        Assert.Equal((0, 1, 1, 0, ImportState.Done), await ImportAsync(Book.Of(Titles, [name, "", "", ""], [name + "二", "", "中型", ""])));
        Assert.Equal((Code(name), OrganizationSize.Large), (await CustomersAsync(name)).Where(c => c.Name == name).Select(c => (c.CreditCode!, c.Size!.Value)).Single());
    }

    [Fact]
    public async Task Refused_rows_say_every_reason_and_come_back_as_a_file_that_imports_once_corrected()
    {
        var name = Unique();
        var import = await UploadAsync(Book.Of(Titles, [name, "123", "巨型", "=HYPERLINK(\"http://x\")"], [name + "二", "", "", ""], ["", "", "小型", "没有名称"], [name + "二", "", "", "again"]));
        await MapAsync(import);
        Assert.Equal((1, 0, 0, 3, ImportState.Checked), await ResultAsync(import));
        await RunAsync(import);
        Assert.Equal((1, 0, 0, 3, ImportState.Done), await ResultAsync(import));

        var model = (await Manager.ReadAsync($"/imports/{import}")).MustBeDone().Json;
        var rows = model["page"]!["rows"]!.AsArray();
        Assert.Equal([2, 4, 5], rows.Select(r => (int)r!["number"]!));
        Assert.Equal([("creditCode", "B", "123"), ("size", "C", "巨型")], rows[0]!["cells"]!.AsArray().Select(c => ((string)c!["field"]!, (string)c["column"]!, (string)c["value"]!)));
        Assert.Equal("此项必填。", (string)rows[1]!["cells"]![0]!["chinese"]!);
        Assert.Equal("Row 3 says the same already.", (string)rows[2]!["cells"]![0]!["english"]!);

        var back = await SheetReaderTests.ReadAsync((await Manager.GetAsync($"/imports/{import}/refused")).MustBeDone().Bytes);
        Assert.Equal([.. Titles, "退回原因"], back.Rows[0].Cells);
        Assert.Equal(4, back.Rows.Count);
        Assert.Equal("没有名称", back.Rows[2][3]);
        Assert.Contains("巨型", back.Rows[1][4], StringComparison.Ordinal);

        var corrected = Book.Of([.. back.Rows.Select((row, i) => i switch
        {
            1 => [row[0], Code(name), "大型", row[3], row[4]],
            2 => [name + "三", row[1], row[2], row[3], row[4]],
            3 => [name + "四", row[1], row[2], row[3], row[4]],
            _ => row.Cells,
        })]);
        Assert.Equal((3, 0, 0, 0, ImportState.Done), await ImportAsync(corrected));
        Assert.Equal(4, (await CustomersAsync(name)).Count);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    public async Task A_cell_that_a_spreadsheet_would_run_comes_back_as_text(string cell)
    {
        var import = await UploadAsync(Book.Of([cell, "客户名称", "规模"], [cell, Unique(), "巨型"]));
        await MapAsync(import);
        var bytes = (await Manager.GetAsync($"/imports/{import}/refused")).MustBeDone().Bytes;
        using System.IO.Compression.ZipArchive package = new(new MemoryStream(bytes));
        var parts = package.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => WebUtility.HtmlDecode(new StreamReader(e.Open()).ReadToEnd())).ToList();
        Assert.DoesNotContain(parts, p => p.Contains("<f>", StringComparison.Ordinal) || p.Contains("<x:f>", StringComparison.Ordinal) || p.Contains($">{cell}<", StringComparison.Ordinal));
        Assert.Equal(2, parts.Sum(p => Regex.Count(p, Regex.Escape($">'{cell}<"))));
    }

    [Fact]
    public async Task Any_sheet_ends_in_rows_taken_plus_rows_refused_and_nothing_else_changes()
    {
        var name = Unique();
        var cells = Gen.OneOf(Gen.Const(""), Gen.Const("大型"), Gen.Const("micro"), Gen.Const("123"), Gen.Const("#REF!"), Gen.Int[1, 6].Select(i => name + i), Gen.Int[1, 4].Select(i => Code(name + i)), Gen.String[0, 12].Select(Storable));
        List<string[][]> sheets = [];
        cells.Array[4].Array[1, 12].Sample(sheets.Add, iter: 12, threads: 1);
        foreach (var rows in sheets.Where(s => s.Any(r => r.Any(c => c.Trim().Length > 0))))
        {
            var before = await CountAsync();
            var sheet = await SheetReaderTests.ReadAsync(Book.Of([Titles, .. rows]));
            var (added, changed, unchanged, refused, state) = await ImportAsync(Book.Of([Titles, .. rows]));
            Assert.Equal(ImportState.Done, state);
            Assert.Equal(sheet.Rows.Count - 1, added + changed + unchanged + refused);
            Assert.Equal(before with { Customers = before.Customers + added }, await CountAsync());
        }
    }

    [Fact]
    public async Task Thousands_of_rows_go_in_batches_and_a_cancelled_import_keeps_what_is_in_and_returns_the_rest()
    {
        var name = Unique();
        var import = await UploadAsync(Book.Of([Titles, .. Enumerable.Range(1, ImportRunner.BatchLines + 5).Select(i => (IReadOnlyList<string>)[$"{name}-{i:0000}", "", "", ""])]));
        await MapAsync(import);
        (await Manager.ActAsync($"/imports/{import}/run", version: await VersionAsync(import))).MustBeDone();
        await using (var db = Product.Open())
        {
            // As if the machine had stopped after the first batch and somebody cancelled before it went on.
            var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == import);
            run.Count([.. Enumerable.Repeat(Fate.New, ImportRunner.BatchLines)]);
            await db.SaveChangesAsync();
        }
        (await Manager.ActAsync($"/imports/{import}/cancel")).MustBeDone();
        await WorkAsync();
        Assert.Equal((ImportRunner.BatchLines, 0, 0, 0, ImportState.Cancelled), await ResultAsync(import));
        Assert.Empty(await CustomersAsync(name));
        var back = await SheetReaderTests.ReadAsync((await Manager.GetAsync($"/imports/{import}/refused")).MustBeDone().Bytes);
        Assert.Equal([.. Enumerable.Range(ImportRunner.BatchLines + 1, 5).Select(i => $"{name}-{i:0000}")], back.Rows.Skip(1).Select(r => r[0]));
        (await Manager.ActAsync($"/imports/{import}/cancel")).MustRefuse("imports.already-over");
    }

    [Fact]
    public async Task After_a_crash_an_import_goes_on_behind_the_last_committed_row()
    {
        var name = Unique();
        var import = await UploadAsync(Book.Of([Titles, .. Enumerable.Range(1, ImportRunner.BatchLines + 5).Select(i => (IReadOnlyList<string>)[$"{name}-{i:0000}", "", "", ""])]));
        await MapAsync(import);
        (await Manager.ActAsync($"/imports/{import}/run", version: await VersionAsync(import))).MustBeDone();
        await using (var db = Product.Open())
        {
            (await db.Set<ImportRun>().SingleAsync(r => r.Id == import)).Count([.. Enumerable.Repeat(Fate.New, ImportRunner.BatchLines)]);
            await db.SaveChangesAsync();
        }
        await WorkAsync();
        Assert.Equal((ImportRunner.BatchLines + 5, 0, 0, 0, ImportState.Done), await ResultAsync(import));
        Assert.Equal(5, (await CustomersAsync(name)).Count);
    }

    [Fact]
    public async Task The_columns_of_the_last_file_with_these_headings_are_remembered()
    {
        string[] odd = [Unique(), "名称二", "其他"];
        var first = await UploadAsync(Book.Of(odd, [Unique(), "", "大型"]));
        Assert.False((bool)(await ColumnsAsync(first))["isRemembered"]!);
        await MapAsync(first, "A=name", "C=size");
        var second = await UploadAsync(Book.Of(odd, [Unique(), "", "小型"]));
        var model = await ColumnsAsync(second);
        Assert.True((bool)model["isRemembered"]!);
        Assert.Equal(["name", null, "size"], model["columns"]!.AsArray().Select(c => (string?)c!["field"]));
    }

    [Fact]
    public async Task Refuses_columns_that_leave_out_what_is_needed_or_name_a_field_twice_or_none()
    {
        var import = await UploadAsync(Book.Of(Titles, [Unique(), "", "", ""]));
        var version = await VersionAsync(import);
        var refused = await Manager.ActAsync($"/imports/{import}/columns", new { sheet = "Sheet1", headingRow = 1, columns = (string[])["B=size", "C=size", "D=nothing"] }, version);
        Assert.Equal(["imports.no-such-column", "imports.field-twice", "imports.field-not-mapped"], refused.Codes);
        (await Manager.ActAsync($"/imports/{import}/columns", new { sheet = "Sheet1", headingRow = 2, columns = (string[])["A=name"] }, version)).MustRefuse("imports.no-lines");
        (await Manager.ActAsync($"/imports/{import}/columns", new { sheet = "Nowhere", headingRow = 1, columns = (string[])["A=name"] }, version)).MustRefuse("imports.no-such-sheet");
        var page = await Manager.SubmitAsync($"/imports/{import}/columns", new { sheet = "Sheet1", headingRow = 1, columns = (string[])["C=size"] }, version);
        Assert.Contains("客户名称", page.Must(HttpStatusCode.UnprocessableContent).Text, StringComparison.Ordinal);
        Assert.Contains("value=\"C=size\" selected", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_import_what_was_not_checked_or_holds_nothing_new()
    {
        var name = Unique();
        var import = await UploadAsync(Book.Of(Titles, [name, "", "", ""]));
        (await Manager.ActAsync($"/imports/{import}/run", version: await VersionAsync(import))).MustRefuse("imports.not-checked");
        await MapAsync(import);
        await RunAsync(import);
        (await Manager.ActAsync($"/imports/{import}/run", version: await VersionAsync(import))).MustRefuse("imports.not-checked");
        (await Manager.ActAsync($"/imports/{import}/columns", new { sheet = "Sheet1", headingRow = 1, columns = (string[])["A=name"] }, await VersionAsync(import))).MustRefuse("imports.too-late-to-map");
        var again = await UploadAsync(Book.Of(Titles, [name, "", "", ""]));
        await MapAsync(again);
        (await Manager.ActAsync($"/imports/{again}/run", version: await VersionAsync(again))).MustRefuse("imports.nothing-to-import");
    }

    [Fact]
    public async Task Refuses_a_code_that_belongs_to_another_customer()
    {
        var name = Unique();
        await ImportAsync(Book.Of(Titles, [name, Code(name), "", ""]));
        var import = await UploadAsync(Book.Of(Titles, [name + "二", Code(name), "", ""]));
        await MapAsync(import);
        Assert.Equal((0, 0, 0, 1, ImportState.Checked), await ResultAsync(import));
        Assert.Contains(name, (await Manager.ReadAsync($"/imports/{import}")).Text, StringComparison.Ordinal);
        await using var db = Product.Open();
        Assert.Equal("imports.credit-code-taken", Assert.Single((await db.Set<RefusedLine>().SingleAsync(l => l.RunId == import)).Cells).Code);
    }

    [Fact]
    public async Task A_person_who_lost_the_role_imports_no_further()
    {
        var import = await UploadAsync(Book.Of(Titles, [Unique(), "", "", ""]));
        await MapAsync(import);
        (await Manager.ActAsync($"/imports/{import}/run", version: await VersionAsync(import))).MustBeDone();
        var member = World.Provider.With(Role.AccountManager);
        await SetRolesAsync(member, RoleSet.Of(Role.DeskAgent));
        await WorkAsync();
        await SetRolesAsync(member, member.Roles);
        Assert.Equal((0, 0, 0, 0, ImportState.Failed), await ResultAsync(import));
    }

    [Fact]
    public async Task An_import_is_its_organisations_and_of_those_whose_role_may_import_its_kind()
    {
        var import = await UploadAsync(Book.Of(Titles, [Unique(), "", "", ""]));
        (await Product.As(World.Partner.With(Role.PartnerManager)).ReadAsync($"/imports/{import}")).MustRefuse("access.not-found");
        (await Product.As(World.Provider.With(Role.Presales)).ReadAsync($"/imports/{import}")).MustRefuse("access.not-found");
        (await Product.As(World.Provider.With(Role.Presales)).ReadAsync("/imports/customers")).MustRefuse("access.wrong-role");
        (await Product.As(World.Customer.With(Role.Requester)).ReadAsync("/imports")).MustRefuse("access.wrong-role");
        (await Product.Nobody().ReadAsync($"/imports/{import}")).MustRefuse("access.sign-in");
    }

    [Fact]
    public async Task The_file_under_import_is_fetched_by_the_one_who_brought_it_and_by_no_colleague()
    {
        var import = await UploadAsync(Book.Of(Titles, [Unique(), "", "", ""]));
        await using var db = Product.Open();
        var file = (await db.Set<ImportRun>().SingleAsync(r => r.Id == import)).FileId;
        (await Manager.GetAsync($"/files/{file}")).MustBeDone();
        (await Product.As(World.Provider.With(Role.Manager)).GetAsync($"/files/{file}")).Must(HttpStatusCode.NotFound);
        (await Product.As(World.Provider.With(Role.Finance)).GetAsync($"/files/{file}")).Must(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Refuses_a_file_that_is_no_table()
    {
        (await Manager.SubmitAsync("/imports/customers", files: Upload.Text("file", "a.md", "# x"))).Must(HttpStatusCode.UnsupportedMediaType);
        var file = (string)(await Manager.UploadAsync("a.md", "# x"u8.ToArray())).MustBeDone().Json["id"]!;
        (await Manager.ActAsync("/imports/customers", new { file })).MustRefuse("imports.kind-not-taken");
    }

    [Fact]
    public async Task Every_page_is_shown_and_the_template_has_the_headings()
    {
        var import = await UploadAsync(Book.Of(Titles, [Unique(), "x", "", ""]));
        (await Manager.GetAsync("/imports")).MustBeDone();
        (await Manager.GetAsync("/imports/export")).MustBeDone();
        (await Manager.GetAsync("/imports/customers")).MustBeDone();
        Assert.Contains("统一社会信用代码", (await Manager.GetAsync($"/imports/{import}/columns?sheet=Sheet1&headingRow=1")).MustBeDone().Text, StringComparison.Ordinal);
        (await Manager.GetAsync($"/imports/{import}")).MustBeDone();
        (await Manager.ActAsync($"/imports/{import}/columns", new { sheet = "Sheet1", headingRow = 1, columns = (string[])["A=name", "B=creditCode", "C=size"] }, await VersionAsync(import))).MustBeDone();
        Assert.Contains("http-equiv=\"refresh\"", (await Manager.GetAsync($"/imports/{import}")).MustBeDone().Text, StringComparison.Ordinal);
        await WorkAsync();
        Assert.Contains("下载退回的行", (await Manager.GetAsync($"/imports/{import}")).MustBeDone().Text, StringComparison.Ordinal);
        var template = await SheetReaderTests.ReadAsync((await Manager.GetAsync("/imports/customers/template")).MustBeDone().Bytes);
        Assert.Equal(Kinds.All[0].Fields.Select(f => f.Label.Chinese), template.Rows[0].Cells);
        Assert.Single(template.Rows);
    }

    // By hand, for its figures: --explicit only.
    [Fact(Explicit = true)]
    public async Task Twenty_thousand_rows_are_checked_and_imported()
    {
        var name = Unique();
        var file = Book.Of([Titles, .. Enumerable.Range(1, ImportLimits.Rows).Select(i => (IReadOnlyList<string>)[$"{name}-{i:00000}", i % 100 == 0 ? "wrong" : Code($"{name}{i}"), "大型", "x"])]);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var import = await UploadAsync(file);
        var uploaded = clock.Elapsed;
        await MapAsync(import);
        var checkedAt = clock.Elapsed;
        Assert.Equal((19_800, 0, 0, 200, ImportState.Checked), await ResultAsync(import));
        await RunAsync(import);
        var ran = clock.Elapsed;
        Assert.Equal((19_800, 0, 0, 200, ImportState.Done), await ResultAsync(import));
        (await Manager.GetAsync($"/imports/{import}/refused")).MustBeDone();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{file.Length / 1024} kB; upload {uploaded.TotalSeconds:0.0} s, map and check {(checkedAt - uploaded).TotalSeconds:0.0} s, import {(ran - checkedAt).TotalSeconds:0.0} s, refused file {(clock.Elapsed - ran).TotalSeconds:0.0} s; peak {Environment.WorkingSet / 1024 / 1024} MB working set at the end");
    }

    private static string Unique() => string.Create(CultureInfo.InvariantCulture, $"局{Interlocked.Increment(ref _names)}号");

    private static string Code(string name)
    {
        // Any 17 of the code's characters, and the one that checks them.
        const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var start = string.Concat(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))[..17].Select(b => Characters[b % Characters.Length]));
        return start + CreditCode.CheckCharacterOf(start + "0");
    }

    private static string Storable(string text) => new([.. text.Where(c => c is >= ' ' and < '\ud800')]);

    private async Task<Id<ImportRun>> UploadAsync(byte[] file, string name = "客户.xlsx")
    {
        var answer = (await Manager.SubmitAsync("/imports/customers", files: new Upload("file", name, file))).Must(HttpStatusCode.Redirect);
        return Id<ImportRun>.Parse(ImportId().Match(answer.Location!).Groups[1].Value, null);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> ColumnsAsync(Id<ImportRun> import) => (await Manager.ReadAsync($"/imports/{import}/columns")).MustBeDone().Json;

    private async Task<IReadOnlyList<string>> MapAsync(Id<ImportRun> import, params string[] columns)
    {
        var model = await ColumnsAsync(import);
        string[] chosen = columns.Length > 0 ? columns : [.. model["columns"]!.AsArray().Where(c => c!["field"] is not null).Select(c => $"{c!["letter"]}={c["field"]}")];
        (await Manager.ActAsync($"/imports/{import}/columns", new { sheet = (string)model["sheet"]!, headingRow = (int)model["headingRow"]!, columns = chosen }, (long)model["version"]!)).MustBeDone();
        await WorkAsync();
        return chosen;
    }

    private async Task RunAsync(Id<ImportRun> import)
    {
        (await Manager.SubmitAsync($"/imports/{import}/run", version: await VersionAsync(import))).Must(HttpStatusCode.Redirect);
        await WorkAsync();
    }

    private async Task<(int, int, int, int, ImportState)> CheckAsync(byte[] file)
    {
        var import = await UploadAsync(file);
        await MapAsync(import, "A=name", "B=creditCode", "C=size");
        return await ResultAsync(import);
    }

    private async Task<(int New, int Changed, int Unchanged, int Refused, ImportState State)> ImportAsync(byte[] file)
    {
        var import = await UploadAsync(file);
        await MapAsync(import, "A=name", "B=creditCode", "C=size");
        var checkedAs = await ResultAsync(import);
        if (checkedAs.New + checkedAs.Changed == 0)
        {
            (await Manager.ActAsync($"/imports/{import}/run", version: await VersionAsync(import))).MustRefuse("imports.nothing-to-import");
            return checkedAs with { State = ImportState.Done };
        }
        await RunAsync(import);
        var done = await ResultAsync(import);
        Assert.Equal(checkedAs with { State = ImportState.Done }, done);
        return done;
    }

    private async Task WorkAsync()
    {
        while (await Product.Services.GetRequiredService<ImportRunner>().WorkOnceAsync(default)) { }
    }

    private Task<long> VersionAsync(Id<ImportRun> import) => Product.VersionOfAsync<ImportRun>(r => r.Id == import);

    private async Task<(int New, int Changed, int Unchanged, int Refused, ImportState State)> ResultAsync(Id<ImportRun> import)
    {
        await using var db = Product.Open();
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == import);
        Assert.Equal(run.Refused, await db.Set<RefusedLine>().CountAsync(l => l.RunId == import));
        return (run.New, run.Changed, run.Unchanged, run.Refused, run.State);
    }

    private async Task<List<Organization>> CustomersAsync(string name)
    {
        await using var db = Product.Open();
        return await db.Set<Organization>().Where(o => o.Side == Side.Customer && o.Name.StartsWith(name)).ToListAsync();
    }

    private async Task<(int Customers, int Others, int People, int Grants)> CountAsync()
    {
        await using var db = Product.Open();
        return (await db.Set<Organization>().CountAsync(o => o.Side == Side.Customer), await db.Set<Organization>().CountAsync(o => o.Side != Side.Customer), await db.Set<Person>().CountAsync(), await db.Set<Grant>().CountAsync());
    }

    private async Task SetRolesAsync(Member member, RoleSet roles)
    {
        await using var db = Product.Open();
        (await db.Set<Membership>().SingleAsync(m => m.Id == member.Membership)).Roles = roles;
        await db.SaveChangesAsync();
    }

    [GeneratedRegex("/imports/([0-9a-f-]{36})/columns")]
    private static partial Regex ImportId();
}

public sealed class ImportsOnSqlite(OnSqlite product) : ImportTests(product), IClassFixture<OnSqlite>;

public sealed class ImportsOnPostgres(OnPostgres product) : ImportTests(product), IClassFixture<OnPostgres>;
