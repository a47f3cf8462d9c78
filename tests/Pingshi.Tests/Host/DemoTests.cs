using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pingshi.Accounts;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Host;
using Pingshi.Host.DemoWorld;
using Pingshi.Platform;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Web;
using Pingshi.Proposals;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Response;
using Pingshi.Proposals.Structure;

namespace Pingshi.Tests.Host;

/// <summary>One demo world for all tests, made once by the command's own code and served.</summary>
public sealed class DemoFolder : IAsyncLifetime
{
    private Microsoft.AspNetCore.Builder.WebApplication? _app;
    private HttpClient? _http;

    internal Workplace Here { get; } = new();
    internal Place Place => Here.Place("data");
    internal IReadOnlyList<DemoSignIn> SignIns { get; private set; } = [];
    internal DemoApi Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Place.DataFolder);
        await Demo.CreateAsync(Place, Here.Terminal, default);
        SignIns = Json.Read<IReadOnlyList<DemoSignIn>>(await File.ReadAllTextAsync(Here["data/" + Pingshi.Host.DemoWorld.SignIns.FileName]));
        _app = WebHost.Build(Place);
        await _app.StartAsync();
        _http = new() { BaseAddress = new(_app.Urls.First()) };
        Api = new(_http, default);
    }

    internal async Task<string> SignInAsync(Member member)
    {
        var signIn = SignIns.Single(s => s.Name == member.Name);
        var code = signIn.TotpSecret is { } secret ? Totp.Code(secret, TimeProvider.System.Now) : null;
        return (await Api.ActAsync<SignIn.Answer>(SignIn.Route, new SignIn.Input { Mail = signIn.Mail, Password = signIn.Password, Code = code })).Token;
    }

    internal AppDb Open() => _app!.Services.GetRequiredService<Database>().Open(Scope.System("test", TimeProvider.System.Now));

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Here.Dispose();
    }
}

public sealed class DemoTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    private sealed record Line(EngagementId Id, string Title, Phase Phase);

    private sealed record Lines(IReadOnlyList<Line> Rows);

    private sealed record Engagements(Lines Page);

    private sealed record BidRow(string Text, Standing Standing);

    private sealed record Bid(int Revision, IReadOnlyList<BidRow> Rows);

    private sealed record Go(IReadOnlyList<Finding> Findings);

    private sealed record Shelf(IReadOnlyList<ShelfRow> Rows);

    private sealed record ShelfRow(ResponseKind Kind, DocumentState State);

    private sealed record Finding(Why Rule, IReadOnlyList<System.Text.Json.JsonElement> Arguments);

    private sealed record Why(string Code);

    [Fact]
    public async Task Every_role_is_played_by_someone_who_can_sign_in()
    {
        Assert.Equal(Enum.GetValues<Role>(), Cast.Others.Prepend(Cast.Provider).SelectMany(p => p.Members).SelectMany(m => m.Roles).Distinct().Order());
        foreach (var member in (Member[])[Cast.AuditAdministrator, Cast.Manager, Cast.Finance, Cast.BureauRequester, Cast.SecurityPartnerManager])
        {
            Assert.NotEmpty(await demo.SignInAsync(member));
        }
    }

    [Fact]
    public void Each_password_is_its_own_and_only_administrators_need_a_code()
    {
        Assert.Equal(demo.SignIns.Count, demo.SignIns.Select(s => s.Password).Distinct().Count());
        Assert.All(demo.SignIns, s => Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$", s.Password));
        Assert.Equal([Cast.SystemAdministrator.Name, Cast.SecurityAdministrator.Name, Cast.AuditAdministrator.Name], demo.SignIns.Where(s => s.TotpSecret is not null).Select(s => s.Name));
    }

    [Fact]
    public void Sign_ins_are_readable_by_their_owner_alone()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(demo.Here["data/" + SignIns.FileName]));
        }
        Assert.True(demo.Place.IsDemo);
        Assert.False(Directory.Exists(demo.Here["data/" + DataFolder.Making]));
    }

    [Fact]
    public async Task Answers_on_the_government_cloud_stand_in_every_way()
    {
        var bid = await BidAsync(Cast.Presales, "清河市政务云");
        Assert.Equal(2, bid.Revision);
        Assert.Equal(Enum.GetValues<Standing>(), bid.Rows.Select(r => r.Standing).Distinct().Order());
        Assert.Equal(Standing.Unanswered, bid.Rows.Single(r => r.Text.Contains("备件库")).Standing);
        Assert.Equal(Standing.Stale, bid.Rows.Single(r => r.Text.Contains("物理核心不少于96核")).Standing);
    }

    [Fact]
    public async Task A_partner_sees_what_it_was_invited_to_and_nothing_else()
    {
        var bid = await BidAsync(Cast.SecurityPartnerManager, "清河市政务云");
        Assert.Equal(5, bid.Rows.Count);
        Assert.Contains(bid.Rows, r => r.Text.Contains("国密算法") && r.Standing == Standing.Proven);
    }

    [Fact]
    public async Task The_tender_under_the_firewall_is_not_there_for_its_customer()
    {
        var seen = await EngagementsAsync(Cast.WaterRequester);
        Assert.Equal(["营业厅与泵站视频汇聚上云"], seen.Select(e => e.Title));
        Assert.Contains(await EngagementsAsync(Cast.SecondPresales), e => e.Phase == Phase.Published && e.Title.StartsWith("Regional Water"));
    }

    [Fact]
    public async Task Go_or_no_go_finds_the_certificate_that_ends_before_the_bids_close_and_the_one_that_has_ended()
    {
        var token = await demo.SignInAsync(Cast.SecondPresales);
        var tender = (await EngagementsAsync(Cast.SecondPresales)).Single(e => e.Phase == Phase.Published);
        var findings = (await demo.Api.SeeAsync<Go>(Patterns.Url(DecideGo.Route, [tender.Id]), token)).Model.Findings;
        Assert.Equal(["ISO/IEC 20000-1", "ISO 22301"], findings.Where(f => f.Rule.Code == GoNoGo.CertificateExpires.Code).Select(f => f.Arguments[1].GetString()));
        Assert.DoesNotContain(findings, f => f.Rule.Code == GoNoGo.CertificateMissing.Code);
    }

    [Fact]
    public async Task A_customers_sites_and_team_are_known_and_a_leavers_answers_have_passed_on()
    {
        await using var db = demo.Open();
        Assert.Equal(11, await db.Set<Site>().CountAsync(s => s.Latitude != null));
        var leaver = await db.Set<Person>().SingleAsync(p => p.Name == Cast.Engineers[1].Name);
        var successor = await db.Set<Person>().SingleAsync(p => p.Name == Cast.Engineers[2].Name);
        Assert.False(await db.Set<TeamMember>().AnyAsync(m => m.PersonId == leaver.Id));
        Assert.True(await db.Set<TeamMember>().AnyAsync(m => m.PersonId == successor.Id));
        var owed = await db.Set<Commitment>().Where(c => c.Kind == "proposals.answer-due" && c.DoneAt == null && c.DroppedAt == null).ToListAsync();
        Assert.DoesNotContain(owed, c => c.OwedByPerson == leaver.Id);
        Assert.Contains(owed, c => c.OwedByPerson == successor.Id);
    }

    [Fact]
    public async Task The_government_cloud_has_a_consortium_a_quote_and_response_documents_of_what_stands()
    {
        await using var db = demo.Open();
        var frozen = await db.Set<FrozenStructure>().SingleAsync();
        Assert.Equal((StructureForm.Consortium, 2, 3), (frozen.Form, frozen.Revision, await db.Set<FrozenParty>().CountAsync(p => p.FrozenId == frozen.Id)));
        Assert.Empty(await db.StructureFindingsAsync(frozen.EngagementId, default));
        var quote = (await CurrentQuote.LoadAsync(db, frozen.EngagementId, default))!;
        Assert.Equal((QuoteState.Open, 8, 25_785_672m), (quote.State, quote.Lines.Count, quote.Total.Gross.Amount));
        Assert.Empty(quote.WhyNotGoOn);
        // What each member gets by the agreement is what its lines are sold for.
        var amounts = await db.Set<StructureAmount>().Where(a => !a.IsTotal).ToDictionaryAsync(a => a.OrganizationId, a => a.GrossMinor / 100m);
        Assert.Equal(amounts, quote.Lines.GroupBy(l => l.Supplier!.Value).ToDictionary(g => g.Key, g => g.Sum(l => l.Price.Amount.Gross.Amount)));
        var rows = (await demo.Api.SeeAsync<Shelf>(Patterns.Url(MakeDocuments.Route, [frozen.EngagementId]), await demo.SignInAsync(Cast.Presales))).Model.Rows;
        Assert.Equal([ResponseKind.AnswerVolume, ResponseKind.Technical, ResponseKind.Commercial, ResponseKind.SelfCheck, ResponseKind.Quotation, ResponseKind.Forms, ResponseKind.Checklist],
            rows.Where(r => r.State == DocumentState.Current).Select(r => r.Kind));
    }

    [Fact]
    public async Task The_lost_engagement_keeps_its_presales_work()
    {
        await using var db = demo.Open();
        var lost = await db.Set<Engagement>().SingleAsync(e => e.Phase == Phase.Lost);
        Assert.Equal((int)(24.5 * 60), await db.Set<PresalesWork>().Where(w => w.EngagementId == lost.Id).SumAsync(w => w.Minutes));
        Assert.NotNull((await db.Set<AnnouncedResult>().SingleAsync(r => r.EngagementId == lost.Id && !r.IsWon)).Reason);
    }

    [Fact]
    public async Task Nothing_lies_in_the_future_and_the_world_has_a_past()
    {
        await using var db = demo.Open();
        var now = TimeProvider.System.Now;
        var began = await db.Set<Engagement>().Select(e => e.BeganAt).ToListAsync();
        Assert.All(began, b => Assert.True(b < now));
        Assert.True((now - began.Min()).Days >= 70);
    }

    [Fact]
    public async Task Verify_finds_all_whole()
    {
        var output = new StringWriter();
        Assert.Equal(0, await Verify.RunAsync(demo.Place, output, default));
        Assert.Contains("All holds.", output.ToString());
    }

    [Fact]
    public async Task Run_again_it_prints_the_same_sign_ins_and_makes_nothing()
    {
        using var stop = new CancellationTokenSource();
        var output = new StringWriter();
        var running = Demo.RunAsync(demo.Place, new(output, TextWriter.Null, TimeProvider.System), stop.Token);
        while (!output.ToString().Contains("listens on") && !running.IsCompleted)
        {
            await Task.Delay(50);
        }
        await stop.CancelAsync();
        try
        {
            Assert.Equal(0, await running);
        }
        catch (OperationCanceledException)
        {
            // Stopped while it still looked whether there is a provider.
        }
        Assert.All(demo.SignIns, s => Assert.Contains(s.Password, output.ToString()));
        await using var db = demo.Open();
        Assert.Equal(1, await db.Set<Organization>().CountAsync(o => o.Side == Side.Provider));
    }

    [Fact]
    public async Task A_demo_without_its_sign_ins_says_where_they_went()
    {
        var output = new StringWriter();
        await SignIns.PrintAsync(demo.Here.Place("elsewhere"), output, default);
        Assert.Contains("printed when it was created", output.ToString());
    }

    private async Task<IReadOnlyList<Line>> EngagementsAsync(Member member) =>
        (await demo.Api.SeeAsync<Engagements>(ListEngagements.Route, await demo.SignInAsync(member))).Model.Page.Rows;

    private async Task<Bid> BidAsync(Member member, string title)
    {
        var token = await demo.SignInAsync(member);
        var engagement = (await demo.Api.SeeAsync<Engagements>(ListEngagements.Route, token)).Model.Page.Rows.Single(e => e.Title.Contains(title));
        return (await demo.Api.SeeAsync<Bid>(Patterns.Url(BidRoom.Route, [engagement.Id]), token)).Model;
    }
}

/// <summary>When there shall be no demo, there is nothing of one.</summary>
public sealed class DemoRefusalTests : IDisposable
{
    private readonly Workplace _here = new();

    [Fact]
    public async Task A_folder_with_other_data_is_left_alone()
    {
        Directory.CreateDirectory(_here["data"]);
        await File.WriteAllTextAsync(_here["data/pingshi.db"], "someone's");
        Assert.Equal(1, await _here.RunAsync("demo", "--data", _here["data"]));
        Assert.Contains("--data demo-data", _here.Error.ToString());
        await Harness.Refused.WithAsync("demo.needs-empty-folder", () => Demo.RunAsync(_here.Place("data"), _here.Terminal, default));
        Assert.Equal("someone's", await File.ReadAllTextAsync(_here["data/pingshi.db"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(_here["data"]));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://localhost:0;http://*:0")]
    public async Task An_address_that_others_reach_is_refused_before_anything_is_made(string urls)
    {
        Assert.Equal(1, await _here.RunAsync("demo", "--urls", urls, "--data", _here["data"]));
        Assert.Contains("served on this machine only", _here.Error.ToString());
        await Harness.Refused.WithAsync("host.demo-on-open-address", () => Demo.RunAsync(_here.Place("data", urls: urls), _here.Terminal, default));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_here.Folder));
    }

    [Fact]
    public async Task A_world_is_never_written_into_a_database_server()
    {
        await Harness.Refused.WithAsync("demo.on-postgres", () => Demo.RunAsync(_here.Place("data", database: "Host=nowhere"), _here.Terminal, default));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_here.Folder));
    }

    [Theory]
    [InlineData("demo", "extra")]
    [InlineData("demo", "--urls", "not-an-address")]
    public async Task Wrong_usage_ends_with_2_and_a_line_that_helps(params string[] arguments)
    {
        Assert.Equal(2, await _here.RunAsync(arguments));
        Assert.EndsWith("See: pingshi --help", _here.Error.ToString().TrimEnd());
    }

    [Fact]
    public async Task Broken_off_it_leaves_an_empty_folder()
    {
        using var stop = new CancellationTokenSource();
        var making = Demo.RunAsync(_here.Place("data"), new(TextWriter.Null, new StopsAtFirstLine(stop), TimeProvider.System), stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
        Assert.False(_here.Place("data").HasData);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_here["data"]));
    }

    [Fact]
    public void What_a_killed_one_left_does_not_count_as_data()
    {
        Directory.CreateDirectory(_here["data/" + DataFolder.Making]);
        Assert.False(_here.Place("data").HasData);
    }

    [Fact]
    public void The_demo_clock_never_goes_back()
    {
        var clock = new DemoClock(TimeProvider.System);
        clock.MoveTo(daysAgo: 10);
        Assert.Equal(10, (TimeProvider.System.GetUtcNow() - clock.GetUtcNow()).TotalDays, tolerance: 0.01);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveTo(daysAgo: 11));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _here.Dispose();
    }

    private sealed class StopsAtFirstLine(CancellationTokenSource stop) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            await stop.CancelAsync();
        }
    }
}
