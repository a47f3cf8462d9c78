using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Acceptance;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Proposals;
using Pingshi.Tenders;
using Pingshi.Tests.Contracts;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Acceptance;

/// <summary>DESIGN §4.1 with a customer's own words: they prove while that customer lets them, and no longer.</summary>
public abstract class TestimonyTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_verdict_proves_an_answer_elsewhere_while_its_customer_consents()
    {
        var (stage, verdict) = await PassedAsync();
        var bid = await AnswerAsync();
        Assert.Equal("unproven", await StandingAsync(bid));
        Assert.Empty(await TestimoniesAsync(bid));
        (await stage.Judge.ActAsync(Consent(stage, verdict), Scope)).Must(HttpStatusCode.Forbidden);
        (await stage.Manager.ActAsync(Consent(stage, verdict), Scope)).Must(HttpStatusCode.Forbidden);
        (await stage.Requester.ActAsync(Consent(stage, verdict), new { covers = "华东", validTo = "2026-11-22" })).MustRefuse("acceptance.consent-ends-past");
        (await stage.Requester.ActAsync(Consent(stage, verdict), Scope)).MustBeDone();
        (await stage.Requester.ActAsync(Consent(stage, verdict), Scope)).MustRefuse("acceptance.consented-already");

        var testimony = Assert.Single(await TestimoniesAsync(bid));
        (await stage.Presales.ActAsync(bid + "/evidence/testimony", new { testimony })).MustBeDone();
        (await stage.Presales.GetAsync(bid)).MustBeDone();
        Assert.Equal("proven", await StandingAsync(bid));
        var shown = (await stage.Presales.ReadAsync(bid)).MustBeDone().Json["evidence"]![0]!;
        // Within the scope of the consent, until its day, and not by the name that it was not to tell.
        Assert.Equal(("testimony", "华东政务云", "2027-11-23", null), ((string)shown["nature"]!, (string)shown["covers"]!, (string)shown["validTo"]!, (string?)shown["issuer"]));
        Assert.DoesNotContain(World.Customer.Name, (string)shown["object"]!, StringComparison.Ordinal);

        (await stage.Requester.ActAsync(Withdraw(stage, verdict))).MustBeDone();
        Assert.Equal("unproven", await StandingAsync(bid));
        Assert.Empty(await TestimoniesAsync(bid));
        (await stage.Presales.ActAsync(bid + "/evidence/testimony", new { testimony })).MustRefuse("proposal.testimony-withdrawn");
        (await stage.Requester.ActAsync(Withdraw(stage, verdict))).MustRefuse("acceptance.not-consented");
        // Given again, it is another consent; the evidence of the first stays withdrawn.
        (await stage.Requester.ActAsync(Consent(stage, verdict), Scope)).MustBeDone();
        Assert.Equal("unproven", await StandingAsync(bid));
        Assert.Single(await TestimoniesAsync(bid));
    }

    [Fact]
    public async Task Testimony_is_nobody_elses_to_cite_and_cannot_be_typed_in()
    {
        var (stage, verdict) = await PassedAsync(96);
        (await stage.Requester.ActAsync(Consent(stage, verdict), Scope)).MustBeDone();
        await using var db = Product.Open();
        var testimony = await db.Set<Testimony>().Where(t => t.OrganizationId == World.Provider.Id).OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Select(t => t.Id).FirstAsync();
        var bid = $"/engagements/{World.Drafted.Id}/bid/{World.Drafted.Invited}";
        (await Product.As(World.Partner.With(Role.PartnerManager)).ActAsync(bid + "/evidence/testimony", new { testimony })).Must(HttpStatusCode.NotFound);
        (await stage.Presales.ActAsync(bid + "/evidence", new { nature = EvidenceNature.Testimony, @object = "客户都说好", issuer = "某客户", number = "1" })).MustRefuse("proposal.testimony-by-consent");
    }

    [Fact]
    public async Task A_verdict_that_failed_is_no_testimony()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var failed = await stage.JudgeAsync(await stage.DeliverAsync(), "R-001", fails: true);
        (await stage.Requester.ActAsync(Consent(stage, failed.Verdict), Scope)).MustRefuse("acceptance.testimony-of-fail");
    }

    private static readonly object Scope = new { covers = "华东政务云", validTo = new LocalDate(2027, 11, 23) };

    private static string Consent(AcceptanceStage stage, Id<Verdict> verdict) => $"{stage.Paper.Url}/verdicts/{verdict}/consent";

    private static string Withdraw(AcceptanceStage stage, Id<Verdict> verdict) => $"{stage.Paper.Url}/verdicts/{verdict}/withdraw-consent";

    private async Task<(AcceptanceStage Stage, Id<Verdict> Verdict)> PassedAsync(decimal points = 97)
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        return (stage, (await stage.JudgeAsync(await stage.DeliverAsync(), "R-001", points)).Verdict);
    }

    /// <summary>An answer on another engagement that says it meets, without proof.</summary>
    private async Task<string> AnswerAsync()
    {
        var other = await ContractStage.DirectAsync(Product);
        var bid = $"{other.Url}/bid/{other.Asked[0]}";
        (await other.Presales.ActAsync(bid, new { text = "四小时内恢复", deviation = Deviation.None }, await Product.VersionOfAsync<Proposal>(p => p.EngagementId == other.Id && p.OrganizationId == World.Provider.Id))).MustBeDone();
        return bid;
    }

    private async Task<string> StandingAsync(string bid) => (string)(await Product.As(World.Provider.With(Role.Presales)).ReadAsync(bid)).MustBeDone().Json["standing"]!;

    /// <summary>What may be cited of the verdicts of this test: 97 points.</summary>
    private async Task<IReadOnlyList<string>> TestimoniesAsync(string bid) =>
        [.. (await Product.As(World.Provider.With(Role.Presales)).ReadAsync(bid)).MustBeDone().Json["testimonies"]!.AsArray().Where(t => ((string)t!["name"]!).Contains("97分", StringComparison.Ordinal)).Select(t => (string)t!["id"]!)];
}

public sealed class TestimonyOnSqlite(OnSqlite product) : TestimonyTests(product), IClassFixture<OnSqlite>;

public sealed class TestimonyOnPostgres(OnPostgres product) : TestimonyTests(product), IClassFixture<OnPostgres>;
