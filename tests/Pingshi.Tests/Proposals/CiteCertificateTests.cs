using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Proposals;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Proposals;

public abstract class CiteCertificateTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_certificate_is_cited_as_it_stands_with_a_copy_of_its_file()
    {
        var presales = Product.As(World.Provider.With(Role.Presales));
        var certificate = await RecordAsync(presales);
        Assert.Contains(certificate.ToString(), await OfferedAsync(presales));
        (await presales.SubmitAsync(Path("/evidence/certificate"), new { certificate })).Must(HttpStatusCode.Redirect);
        (await presales.SubmitAsync($"/engagements/{World.Recorded.Id}/bid/{World.Recorded.Unshared}/evidence/certificate", new { certificate })).Must(HttpStatusCode.Redirect);

        // What becomes of the certificate later does not touch what was handed in.
        (await presales.ActAsync($"/certificates/{certificate}/withdraw", new { because = "注销" }, version: 1)).MustBeDone();
        var proof = Assert.Single((await AnswerAsync(presales))["evidence"]!.AsArray(), e => (string?)e!["number"] == "110108-26001").Deserialize<AnswerRequirement.Proof>(Pingshi.Platform.Json.Options)!;
        Assert.Equal((EvidenceNature.SystemCertificate, "网络安全等级保护备案证明", "三级", "市公安局", "政务云平台 华东", new LocalDate(2028, 1, 1)),
            (proof.Nature, proof.Object, proof.Level, proof.Issuer, proof.Covers, proof.ValidTo));
        Assert.Equal("备案证明.md", proof.FileName);
        await using var db = Product.Open();
        var original = await db.Set<Certificate>().SingleAsync(c => c.Id == certificate);
        var copies = await db.Set<Evidence>().Where(e => e.CopiedFrom == certificate).Select(e => e.File).ToListAsync();
        var files = await db.Set<StoredFile>().Where(f => copies.Contains(f.Id)).ToListAsync();
        var kept = await db.Set<StoredFile>().SingleAsync(f => f.Id == original.File);
        Assert.Null(kept.EngagementId);
        Assert.Equal(((Id<EngagementThread>[])[World.Drafted.Id, World.Recorded.Id]).Order(), files.Select(f => f.EngagementId!.Value).Order());
        Assert.All(files, f => Assert.Equal(kept.Digest, f.Digest));

        (await presales.ActAsync(Path("/evidence/certificate"), new { certificate })).MustRefuse("certificate.already-withdrawn");
        Assert.DoesNotContain(certificate.ToString(), await OfferedAsync(presales));
    }

    [Fact]
    public async Task Anothers_certificate_cannot_be_cited()
    {
        var certificate = await RecordAsync(Product.As(World.Partner.With(Role.PartnerManager)));
        (await Product.As(World.Provider.With(Role.Presales)).ActAsync(Path("/evidence/certificate"), new { certificate })).Must(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Go_or_no_go_names_our_related_company_that_is_the_purchaser()
    {
        var presales = Product.As(World.Provider.With(Role.Presales));
        Assert.DoesNotContain("go.related-to-purchaser", await FindingsAsync(presales));
        (await presales.ActAsync("/company/relations", new { name = World.Customer.Name, kind = "holding" })).MustBeDone();
        (await presales.ActAsync("/company/relations", new { name = "兄弟公司", kind = "management" })).MustBeDone();
        var found = await FindingsAsync(presales);
        Assert.Contains("go.related-to-purchaser", found);
        Assert.Contains("go.related-may-not-bid", found);
        (await presales.GetAsync($"/engagements/{World.Recorded.Id}/go")).MustBeDone();
    }

    private string Path(string rest) => $"/engagements/{World.Drafted.Id}/bid/{World.Drafted.Unshared}{rest}";

    private async Task<JsonNode> AnswerAsync(Visitor who) => (await who.ReadAsync(Path(""))).MustBeDone().Json;

    private async Task<IEnumerable<string?>> OfferedAsync(Visitor who) => (await AnswerAsync(who))["certificates"]!.AsArray().Select(c => (string?)c!["id"]);

    private async Task<IReadOnlyList<string>> FindingsAsync(Visitor who) =>
        [.. (await who.ReadAsync($"/engagements/{World.Recorded.Id}/go")).MustBeDone().Json["findings"]!.AsArray().Select(f => (string)f!["rule"]!["code"]!)];

    private static async Task<Pingshi.Platform.Data.Id<Certificate>> RecordAsync(Visitor who)
    {
        (await who.SubmitAsync("/certificates/new", new
        {
            name = "网络安全等级保护备案证明", @object = "system", subject = "政务云平台", region = "华东", level = "三级", issuer = "市公安局", number = "110108-26001", validTo = "2028-01-01",
        }, files: Upload.Text("file", "备案证明.md", "# 备案证明"))).Must(HttpStatusCode.Redirect);
        return (await who.ReadAsync("/certificates?filter=110108-26001")).MustBeDone().As<ListCertificates.Model>().Page.Rows[^1].Id;
    }
}

public sealed class CiteCertificateOnSqlite(OnSqlite product) : CiteCertificateTests(product), IClassFixture<OnSqlite>;

public sealed class CiteCertificateOnPostgres(OnPostgres product) : CiteCertificateTests(product), IClassFixture<OnPostgres>;
