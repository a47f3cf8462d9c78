using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Acceptance;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Tests.Contracts;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Acceptance;

/// <summary>
/// A signed contract over two requirements, R-001 and R-002: an advance, and milestone M2 with 706.67 that delivers both; a table that takes
/// nothing from 80 points on, a tenth with rectification from 60, and three tenths below.
/// </summary>
internal sealed record AcceptanceStage(Deployment Product, Paper Paper)
{
    private World World => Product.World;
    public Visitor Requester => Paper.Stage.Requester;
    public Visitor Judge => Product.As(World.Customer.With(Role.Judge));
    public Visitor Presales => Paper.Stage.Presales;
    public Visitor Manager => Paper.Stage.Manager;
    public string Url => Paper.Url + "/acceptance";

    public static async Task<AcceptanceStage> SignedAsync(Deployment product, bool hasTable = true, int? termDays = 7)
    {
        var stage = await ContractStage.AcceptedAsync(product);
        foreach (var role in (Role[])[Role.Judge, Role.CustomerFinance])
        {
            (await stage.Requester.ActAsync(stage.Url + "/members", new { person = product.World.Customer.With(role).Person })).MustBeDone();
        }
        var paper = await stage.DrawAsync(SigningWay.Approval);
        await paper.FillAsync();
        (await paper.DraftAsync("/acceptance-terms", new { rule = VerdictRule.Lowest, termDays, passMark = 60 })).MustBeDone();
        foreach (var band in hasTable ? Terms.Bands : [])
        {
            (await paper.DraftAsync("/bands", new { from = band.From, to = band.To, deductPercent = band.DeductPartsPerMillion / 10_000m, rectify = band.Rectify, terminates = band.Terminates })).MustBeDone();
        }
        await paper.SendAsync();
        (await stage.Requester.ActAsync(paper.Url + "/approve", new { edition = 1 })).MustBeDone();
        (await stage.Manager.ActAsync(paper.Url + "/approve", new { edition = 1 })).MustBeDone();
        return new(product, paper);
    }

    /// <summary>The judge chairs, the requester is a member.</summary>
    public async Task AppointAsync() => (await Requester.ActAsync(Url + "/group", Group)).MustBeDone();

    public object Group => new { chair = World.Customer.With(Role.Judge).Person, users = new[] { World.Customer.With(Role.Requester).Person }, experts = new[] { World.Customer.With(Role.Judge).Person } };

    /// <summary>M2 is reported delivered; its page.</summary>
    public async Task<string> DeliverAsync(string milestone = "M2") =>
        $"{Url}/{(await Presales.ActAsync(Url + "/deliver", new { milestone, words = "已上线，见试运行报告" })).MustBeDone().As<ReportDelivery.Delivered>().Delivery}";

    public async Task GradeAsync(Visitor who, string delivery, string key, decimal? points = null, bool fails = false) =>
        (await who.ActAsync(delivery + "/grade", new { key, mark = points is not null ? Mark.Score : fails ? Mark.Fail : Mark.Pass, points, words = points is null && !fails ? null : "见记录" })).MustBeDone();

    /// <summary>Both members grade it, the chair closes.</summary>
    public async Task<CloseVerdict.Closed> JudgeAsync(string delivery, string key, decimal? points = null, bool fails = false)
    {
        await GradeAsync(Requester, delivery, key, points, fails);
        await GradeAsync(Judge, delivery, key, points, fails);
        return (await Judge.ActAsync(delivery + "/close", new { key, words = points is null && !fails ? null : "以记录为准", reworkBy = fails || points < 80 ? new LocalDate(2027, 3, 1) : (LocalDate?)null })).MustBeDone().As<CloseVerdict.Closed>();
    }

    public async Task<JsonNode> RowAsync(Visitor who, string delivery, string key)
    {
        (await who.GetAsync(delivery)).MustBeDone();
        return (await who.ReadAsync(delivery)).MustBeDone().Json["rows"]!.AsArray().Single(r => (string)r!["key"]! == key)!;
    }

    public async Task<IReadOnlyList<Commitment>> OwedAsync(CommitmentKind kind)
    {
        await using var db = Product.Open();
        return await db.Set<Commitment>().AsNoTracking().Where(c => c.EngagementId == Paper.Stage.Id && c.Kind == kind.Key).ToListAsync();
    }
}
