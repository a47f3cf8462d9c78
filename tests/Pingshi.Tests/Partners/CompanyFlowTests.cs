using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Identity;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Partners;

public abstract class CompanyFlowTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_partners_steward_declares_its_size_with_the_file_and_the_provider_sees_it()
    {
        var steward = Product.As(World.Partner.Steward);
        (await steward.SubmitAsync("/company/size", new { size = "small", on = "2026-11-20" }, files: Upload.Text("file", "声明函.md", "# 中小企业声明函"))).Must(HttpStatusCode.Redirect);
        var company = (await steward.ReadAsync("/company")).MustBeDone().As<ShowCompany.Model>();
        var declared = Assert.Single(company.Declarations);
        Assert.Equal((OrganizationSize.Small, new LocalDate(2026, 11, 20)), (declared.Size, declared.On));
        Assert.NotNull(declared.File);
        var seen = (await Product.As(World.Provider.With(Role.AccountManager)).ReadAsync($"/partners/{World.Partner.Id}")).MustBeDone().As<ShowPartner.Model>();
        Assert.Equal(OrganizationSize.Small, seen.Size);
        (await steward.ActAsync("/company/size", new { size = "large", on = "2026-11-19" })).MustRefuse("company.earlier-than-newest");
    }

    [Fact]
    public async Task A_credit_code_is_checked_and_kept()
    {
        var manager = Product.As(World.Provider.With(Role.Manager));
        var version = (await manager.ReadAsync("/company")).MustBeDone().As<ShowCompany.Model>().Version;
        (await manager.ActAsync("/company", new { creditCode = "91440300708461136X" }, version)).MustRefuse("credit-code.wrong-check-character");
        (await manager.ActAsync("/company", new { creditCode = "91440300708461136T" }, version)).MustBeDone();
        (await manager.ActAsync("/company", new { creditCode = (string?)null }, version)).MustRefuse("conflict.changed-meanwhile");
    }

    [Fact]
    public async Task A_customers_steward_has_no_company_page()
    {
        var steward = Product.As(World.Customer.Steward);
        (await steward.ReadAsync("/company")).Must(HttpStatusCode.Forbidden);
        (await steward.ActAsync("/company/size", new { size = "small", on = "2026-11-20" })).Must(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_end_of_a_certificate_is_a_commitment_until_it_is_renewed_or_withdrawn()
    {
        var manager = Product.As(World.Partner.With(Role.PartnerManager));
        var first = await RecordAsync(manager, Iso(validTo: "2026-12-31"));
        var promise = await PromiseAsync(first);
        Assert.Equal((World.Partner.Id, World.Provider.Id, true), (promise.OwedBy, promise.OwedTo, promise.IsOpen));
        Assert.Equal(Instant.FromUtc(2026, 12, 31, 15, 59, 59), promise.DueAt);

        (await manager.ActAsync($"/certificates/{first}/renew", Iso(validTo: "2026-12-31", number: "2"), version: 1)).MustRefuse("certificate.renewal-ends-earlier");
        var next = (await manager.ActAsync($"/certificates/{first}/renew", Iso(validTo: "2029-12-31", number: "2"), version: 1)).MustBeDone().As<RenewCertificate.Renewed>().Certificate;
        Assert.NotNull((await PromiseAsync(first)).DoneAt);
        Assert.True((await PromiseAsync(next)).IsOpen);
        (await manager.ActAsync($"/certificates/{first}/withdraw", new { because = "注销" }, version: 2)).MustRefuse("certificate.already-renewed");

        (await manager.ActAsync($"/certificates/{next}", Iso(validTo: "2028-06-30", number: "2"), version: 1)).MustBeDone();
        Assert.Equal(Instant.FromUtc(2028, 6, 30, 15, 59, 59), (await PromiseAsync(next)).DueAt);
        (await manager.ActAsync($"/certificates/{next}/withdraw", new { because = "注销" }, version: 2)).MustBeDone();
        Assert.NotNull((await PromiseAsync(next)).DroppedAt);
        (await manager.ActAsync($"/certificates/{next}", Iso(validTo: "2030-06-30"), version: 3)).MustRefuse("certificate.already-withdrawn");
    }

    [Fact]
    public async Task A_certificate_without_an_end_promises_nothing()
    {
        var id = await RecordAsync(Product.As(World.Provider.With(Role.Presales)), Iso(validTo: null));
        await using var db = Product.Open();
        Assert.False(await db.Set<Commitment>().AnyAsync(c => c.SourceId == id.Value));
    }

    [Fact]
    public async Task A_partners_certificates_are_its_own_and_the_providers_to_see_and_no_rivals()
    {
        var id = await RecordAsync(Product.As(World.Partner.With(Role.PartnerManager)), Iso(validTo: "2027-12-31"));
        foreach (var stranger in (Member[])[World.Rival.With(Role.PartnerManager), World.Customer.With(Role.Requester)])
        {
            (await Product.As(stranger).ReadAsync($"/certificates/{id}")).Must(HttpStatusCode.NotFound);
        }
        var provider = Product.As(World.Provider.With(Role.Manager));
        Assert.False((await provider.ReadAsync($"/certificates/{id}")).MustBeDone().As<ShowCertificate.Model>().MayKeep);
        (await provider.ActAsync($"/certificates/{id}/withdraw", new { because = "x" }, version: 1)).Must(HttpStatusCode.NotFound);
        Assert.DoesNotContain((await provider.ReadAsync("/certificates")).As<ListCertificates.Model>().Page.Rows, c => c.Id == id);
    }

    [Fact]
    public async Task Anothers_file_cannot_be_made_a_certificates()
    {
        var answer = await Product.As(World.Partner.With(Role.PartnerManager)).ActAsync("/certificates/new", Iso(validTo: "2027-12-31", file: World.Rival.LooseFile.ToString()));
        answer.Must(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Relations_are_recorded_once_and_taken_back()
    {
        var manager = Product.As(World.Rival.With(Role.PartnerManager));
        var relation = new { name = "兄弟公司", kind = "sameLegalRepresentative" };
        var id = (await manager.ActAsync("/company/relations", relation)).MustBeDone().As<RelateOrganization.Related>().Relation;
        (await manager.ActAsync("/company/relations", relation)).MustRefuse("conflict.duplicate");
        (await Product.As(World.Provider.With(Role.Manager)).ActAsync($"/company/relations/{id}/remove")).Must(HttpStatusCode.NotFound);
        (await manager.ActAsync($"/company/relations/{id}/remove")).MustBeDone();
        Assert.DoesNotContain((await manager.ReadAsync("/company")).As<ShowCompany.Model>().Relations, r => r.Name == "兄弟公司");
    }

    [Theory]
    [InlineData("/company")]
    [InlineData("/certificates")]
    public async Task Pages_and_exports_open_in_both_languages(string path)
    {
        var manager = Product.As(World.Partner.With(Role.PartnerManager));
        await RecordAsync(manager, Iso(validTo: "2026-12-01"));
        Assert.Contains("即将到期", (await manager.GetAsync(path)).MustBeDone().Text, StringComparison.Ordinal);
        (await manager.GetAsync("/certificates/export?filter=ISO&sort=name")).MustBeDone();
    }

    private static object Iso(string? validTo, string number = "1", string? file = null) =>
        new { name = "ISO/IEC 27001", @object = "company", issuer = "CQC", number, validFrom = "2024-01-01", validTo, file };

    private static async Task<Pingshi.Platform.Data.Id<Certificate>> RecordAsync(Visitor who, object certificate) =>
        (await who.ActAsync("/certificates/new", certificate)).MustBeDone().As<RecordCertificate.Recorded>().Certificate;

    private async Task<Commitment> PromiseAsync(Pingshi.Platform.Data.Id<Certificate> certificate)
    {
        await using var db = Product.Open();
        return await db.Set<Commitment>().SingleAsync(c => c.Kind == "partners.certificate-valid" && c.SourceId == certificate.Value);
    }
}

public sealed class CompanyFlowOnSqlite(OnSqlite product) : CompanyFlowTests(product), IClassFixture<OnSqlite>;

public sealed class CompanyFlowOnPostgres(OnPostgres product) : CompanyFlowTests(product), IClassFixture<OnPostgres>;
