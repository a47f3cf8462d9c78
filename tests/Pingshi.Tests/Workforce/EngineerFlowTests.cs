using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Tests.Harness;
using Pingshi.Workforce;

namespace Pingshi.Tests.Workforce;

public abstract class EngineerFlowTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_partners_engineer_is_the_providers_to_see_only_while_it_is_offered_and_never_to_change()
    {
        var partner = Product.As(World.Partner.With(Role.PartnerManager));
        var dispatcher = Product.As(World.Provider.With(Role.Dispatcher));
        var id = await AddAsync(partner, new { name = "赵工", countyCode = "510107" });
        (await dispatcher.ReadAsync($"/engineers/{id}")).Must(HttpStatusCode.NotFound);
        (await partner.ActAsync($"/engineers/{id}", new { name = "赵工", countyCode = "510107", isOffered = true }, version: 1)).MustBeDone();
        var seen = (await dispatcher.ReadAsync($"/engineers/{id}")).MustBeDone().As<ShowEngineer.Model>();
        Assert.False(seen.MayKeep);
        (await dispatcher.ActAsync($"/engineers/{id}/close", new { closed = true }, seen.Version)).Must(HttpStatusCode.NotFound);
        (await Product.As(World.Rival.With(Role.PartnerManager)).ReadAsync($"/engineers/{id}")).Must(HttpStatusCode.NotFound);
        (await partner.ActAsync($"/engineers/{id}", new { name = "赵工", countyCode = "510107", isOffered = false }, seen.Version)).MustBeDone();
        (await dispatcher.ReadAsync($"/engineers/{id}")).Must(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Why_an_offered_engineer_is_absent_stays_with_its_employer()
    {
        var partner = Product.As(World.Partner.With(Role.PartnerManager));
        var id = await AddAsync(partner, new { name = "钱工", countyCode = "320102", isOffered = true });
        (await partner.ActAsync($"/engineers/{id}/absences", new { from = "2026-12-01", to = "2026-12-03", note = "手术住院" }, version: 1)).MustBeDone();
        (await partner.ActAsync($"/engineers/{id}/absences", new { from = "2026-12-03", to = "2026-12-05" }, version: 2)).MustRefuse("absence.overlaps");
        Assert.Equal("手术住院", Assert.Single((await EngineerAsync(partner, id)).Absences).Note);
        var seen = await EngineerAsync(Product.As(World.Provider.With(Role.Dispatcher)), id);
        Assert.Equal((new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 3), null), (seen.Absences[0].From, seen.Absences[0].To, seen.Absences[0].Note));
        (await partner.ActAsync($"/engineers/{id}/absences/{seen.Absences[0].Id}/remove", version: 2)).MustBeDone();
        Assert.Empty((await EngineerAsync(partner, id)).Absences);
    }

    [Fact]
    public async Task A_week_of_shifts_is_planned_as_a_whole()
    {
        var dispatcher = Product.As(World.Provider.With(Role.Dispatcher));
        var id = await AddAsync(dispatcher, new { name = "孙工", countyCode = "330106" });
        (await dispatcher.ActAsync($"/engineers/{id}/shifts", new { monday = "8点", tuesday = "08:00-12:00 11:00-13:00" }, version: 1)).MustRefuse("shift.unreadable");
        (await dispatcher.SubmitAsync($"/engineers/{id}/shifts", new { monday = "08:30-12:00，13:30-17:30", sunday = "22:00-06:00" }, version: 1)).Must(HttpStatusCode.Redirect);
        (await dispatcher.ActAsync($"/engineers/{id}/shifts", new { monday = "09:00-17:00", sunday = "22:00-06:00" }, version: 1)).MustRefuse("conflict.changed-meanwhile");
        (await dispatcher.ActAsync($"/engineers/{id}/shifts", new { monday = "09:00-17:00", sunday = "22:00-06:00" }, version: 2)).MustBeDone();
        Assert.Equal([(IsoDayOfWeek.Monday, "09:00-17:00"), (IsoDayOfWeek.Sunday, "22:00-06:00")],
            (await EngineerAsync(dispatcher, id)).Week.Where(d => d.Windows.Length > 0).Select(d => (d.Day, d.Windows)));
    }

    [Fact]
    public async Task A_certificates_end_is_the_employers_promise_to_itself_until_renewed_withdrawn_or_the_engineer_leaves()
    {
        var manager = Product.As(World.Partner.With(Role.PartnerManager));
        var id = await AddAsync(manager, new { name = "李工", countyCode = "440305", isOffered = true });
        var first = await CertifyAsync(manager, id, 1, new { name = "PMP", validTo = "2027-01-31" });
        var promise = await PromiseAsync(first);
        Assert.Equal((World.Partner.Id, World.Partner.Id, true), (promise.OwedBy, promise.OwedTo, promise.IsOpen));
        var second = await CertifyAsync(manager, id, 2, new { name = "PMP", validTo = "2030-01-31", renews = first });
        Assert.NotNull((await PromiseAsync(first)).DoneAt);
        (await manager.ActAsync($"/engineers/{id}/certificates", new { name = "PMP", renews = first }, version: 3)).MustRefuse("engineer.certificate-ended");
        (await manager.ActAsync($"/engineers/{id}/close", new { closed = true }, version: 3)).MustBeDone();
        Assert.NotNull((await PromiseAsync(second)).DroppedAt);
        (await manager.ActAsync($"/engineers/{id}/certificates", new { name = "PMP" }, version: 4)).MustRefuse("engineer.closed");
        (await manager.ActAsync($"/engineers/{id}/close", new { closed = false }, version: 4)).MustBeDone();
        Assert.True((await PromiseAsync(second)).IsOpen);
        (await manager.ActAsync($"/engineers/{id}/certificates/{second}/withdraw", version: 5)).MustBeDone();
        Assert.NotNull((await PromiseAsync(second)).DroppedAt);
        Assert.Empty((await EngineerAsync(manager, id)).Certificates);
    }

    [Fact]
    public async Task The_account_is_one_of_our_own_people_and_of_one_engineer()
    {
        var dispatcher = Product.As(World.Provider.With(Role.Dispatcher));
        var engineer = World.Provider.Outside(Role.Engineer).Person;
        (await dispatcher.ActAsync("/engineers/new", new { name = "周工", countyCode = "330106", person = World.Partner.With(Role.PartnerEngineer).Person })).MustRefuse("engineer.not-our-person");
        await AddAsync(dispatcher, new { name = "周工", countyCode = "330106", person = engineer });
        (await dispatcher.ActAsync("/engineers/new", new { name = "周工二", countyCode = "330106", person = engineer })).MustRefuse("conflict.duplicate");
    }

    [Fact]
    public async Task The_list_is_filtered_by_skill_industry_and_county_and_sorted_by_name()
    {
        var dispatcher = Product.As(World.Provider.With(Role.Dispatcher));
        var a = await AddAsync(dispatcher, new { name = "阿工", countyCode = "650102", skills = new[] { "存储, 备份" }, industries = new[] { "医疗卫生" } });
        var z = await AddAsync(dispatcher, new { name = "左工", countyCode = "650103", skills = new[] { "网络" }, industries = new[] { "水利" } });
        async Task<IReadOnlyList<Id<Engineer>>> FoundAsync(string filter) =>
            [.. (await dispatcher.ReadAsync($"/engineers?sort=name&filter={Uri.EscapeDataString(filter)}")).MustBeDone().As<ListEngineers.Model>().Page.Rows.Select(r => r.Id)];
        Assert.Equal([a], await FoundAsync("备份"));
        Assert.Equal([z], await FoundAsync("水利"));
        Assert.Equal([a, z], await FoundAsync("6501"));
        (await dispatcher.GetAsync("/engineers/export?filter=6501")).MustBeDone();
        Assert.Contains("阿工", (await dispatcher.GetAsync("/engineers")).MustBeDone().Text, StringComparison.Ordinal);
        (await dispatcher.GetAsync($"/engineers/{a}")).MustBeDone();
    }

    private static async Task<Id<Engineer>> AddAsync(Visitor who, object engineer) => (await who.ActAsync("/engineers/new", engineer)).MustBeDone().As<AddEngineer.Added>().Engineer;

    private static async Task<Id<EngineerCertificate>> CertifyAsync(Visitor who, Id<Engineer> engineer, long version, object certificate) =>
        (await who.ActAsync($"/engineers/{engineer}/certificates", certificate, version)).MustBeDone().As<CertifyEngineer.Certified>().Certificate;

    private static async Task<ShowEngineer.Model> EngineerAsync(Visitor who, Id<Engineer> id) => (await who.ReadAsync($"/engineers/{id}")).MustBeDone().As<ShowEngineer.Model>();

    private async Task<Commitment> PromiseAsync(Id<EngineerCertificate> certificate)
    {
        await using var db = Product.Open();
        return await db.Set<Commitment>().SingleAsync(c => c.Kind == "workforce.certificate-valid" && c.SourceId == certificate.Value);
    }
}

public sealed class EngineerFlowOnSqlite(OnSqlite product) : EngineerFlowTests(product), IClassFixture<OnSqlite>;

public sealed class EngineerFlowOnPostgres(OnPostgres product) : EngineerFlowTests(product), IClassFixture<OnPostgres>;
