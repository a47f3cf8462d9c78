using System.Net;
using Pingshi.Needs;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Proposals;
using Pingshi.Tenders;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Proposals;

/// <summary>What the bid room refuses before anything is written.</summary>
public abstract class BidRefusalTests(Product product) : ProductTests(product)
{
    private static readonly Id<Requirement>[] None = [];

    private Visitor Presales => Product.As(World.Provider.With(Role.Presales));
    private Visitor Requester => Product.As(World.Customer.With(Role.Requester));
    private string Url => $"/engagements/{World.Drafted.Id}";

    [Fact]
    public async Task Answers_are_assigned_for_chosen_requirements_to_our_people_for_a_day_to_come()
    {
        var (one, engineer) = (new[] { World.Drafted.Unshared }, World.Provider.With(Role.Engineer).Person);
        (await AssignAsync(None, engineer, "2026-12-01")).MustRefuse("proposal.no-requirement-chosen");
        (await AssignAsync(one, engineer, "2026-11-22")).MustRefuse("proposal.due-in-the-past");
        (await AssignAsync(one, World.Provider.Outside(Role.Engineer).Person, "2026-12-01")).MustRefuse("proposal.owner-unknown");
        (await AssignAsync(one, World.Partner.With(Role.PartnerEngineer).Person, "2026-12-01")).MustRefuse("proposal.owner-unknown");
        (await AssignAsync(one, engineer, "2026-11-23")).MustBeDone();
    }

    [Fact]
    public async Task Partners_are_invited_to_chosen_requirements_and_nobody_else_is()
    {
        (await InviteAsync(None, World.FourthPartner)).MustRefuse("proposal.no-requirement-chosen");
        (await InviteAsync([World.Drafted.Unshared], World.OtherCustomer)).MustRefuse("proposal.not-a-partner");
        (await InviteAsync([World.Drafted.Unshared], World.Provider)).MustRefuse("proposal.not-a-partner");
    }

    [Fact]
    public async Task A_partners_answer_is_adopted_once_there_is_one()
    {
        (await InviteAsync([World.Drafted.Unshared], World.Outsider)).MustBeDone();
        (await Presales.ActAsync($"{Url}/bid/{World.Drafted.Unshared}/adopt/{World.Outsider.Id}")).MustRefuse("proposal.partner-has-no-answer");
    }

    [Fact]
    public async Task What_stands_in_a_draft_only_is_not_answered_yet()
    {
        var before = await RowsAsync(Url);
        (await Requester.ActAsync(Url + "/need-add", new { text = "新的一条", obligation = "ordinary", kind = "technical" }, await Product.VersionOfNeedAsync(World.Drafted))).MustBeDone();
        var added = Assert.Single((await RowsAsync(Url)).Except(before));
        (await Presales.ActAsync($"{Url}/bid/{added}", new { text = "满足", deviation = Deviation.None }, await Product.VersionOfProposalAsync(World.Drafted, World.Provider))).MustRefuse("proposal.not-in-revision");
    }

    [Fact]
    public async Task Evidence_is_added_to_an_answer_and_not_before_it()
    {
        var begun = await Requester.SubmitAsync("/engagements/new", new { title = "先答后证", goal = "上云", method = "direct" }, files: Upload.Text("document", "需求.md", "# 需求\n\n系统应当支持审计。\n"));
        var url = begun.Must(HttpStatusCode.Redirect).Location![..^"/need".Length];
        (await Requester.ActAsync(url + "/need-freeze", version: 1)).MustBeDone();
        var requirement = Assert.Single(await RowsAsync(url));
        object evidence = new { nature = EvidenceNature.TestReport, @object = "检测报告", issuer = "测评中心", number = "T-1" };
        (await Presales.ActAsync($"{url}/bid/{requirement}/evidence", evidence)).MustRefuse("proposal.answer-first");
        (await Presales.ActAsync($"{url}/bid/{requirement}/evidence/certificate", new { certificate = World.Provider.Supply!.Certificate })).MustRefuse("proposal.answer-first");
        (await Presales.ActAsync($"{url}/bid/{requirement}", new { text = "满足", deviation = Deviation.None })).MustBeDone();
        (await Presales.ActAsync($"{url}/bid/{requirement}/evidence", evidence)).MustBeDone();
    }

    private Task<Harness.Answer> AssignAsync(Id<Requirement>[] requirements, Id<Pingshi.Platform.Identity.Person> owner, string due) =>
        Presales.ActAsync(Url + "/bid-assign", new { requirements, owner, due });

    private Task<Harness.Answer> InviteAsync(Id<Requirement>[] requirements, Company partner) => Presales.ActAsync(Url + "/bid-partners", new { requirements, partner = partner.Id });

    private async Task<IReadOnlyList<Id<Requirement>>> RowsAsync(string url) =>
        [.. (await Requester.ReadAsync(url + "/need")).MustBeDone().As<NeedPages.Model>().Rows.Select(r => r.Requirement)];
}

public sealed class BidRefusalsOnSqlite(OnSqlite product) : BidRefusalTests(product), IClassFixture<OnSqlite>;

public sealed class BidRefusalsOnPostgres(OnPostgres product) : BidRefusalTests(product), IClassFixture<OnPostgres>;
