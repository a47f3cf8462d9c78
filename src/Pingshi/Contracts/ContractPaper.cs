using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pingshi.Shares;
using Pingshi.Tenders.Writing;

namespace Pingshi.Contracts;

/// <summary>The printable version of a contract's terms. Equal terms give equal bytes, so that the digest over them means something.</summary>
public static class ContractPaper
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Docx(ContractTerms terms) => PaperWriter.Docx(DraftOf(terms).ToPaper());

    private static ContractDraft DraftOf(ContractTerms terms)
    {
        var amounts = terms.MilestoneAmounts();
        return new()
        {
            Title = TitleOf(terms), Number = terms.Number, ProjectName = terms.Title, AmountMinor = terms.AmountMinor ?? 0, PriceElsewhere = PriceElsewhereOf(terms), Currency = terms.Currency, StraddleSeal = terms.StraddleSeal,
            Parties = [.. terms.Sides.Select(s => new ContractParty { Role = RoleOf(s), Name = s.Name, Originals = terms.OriginalsEach })],
            Clauses = [.. ClausesOf(terms)],
            Milestones = terms.AmountMinor is null ? [] : [.. terms.Milestones.Select(m => new ContractMilestone(m.Name, Day(m.Due), m.Proof, amounts.TryGetValue(m.Key, out var amount) ? amount.Minor : 0, PaymentOf(m)))],
            ServiceLevels = [.. terms.ServiceLevels.OrderBy(l => l.Severity).Select(l => new Tenders.Writing.ServiceLevel(
                $"{Chinese(l.Severity)}级故障", Minutes(l.ResponseMinutes), l.OnSiteMinutes is { } there ? Minutes(there) : "—", Minutes(l.RestorationMinutes), l.Calendar is { } number ? $"工作日历第{number}版" : "7×24小时"))],
            Assessment = [.. terms.Assessment.OrderByDescending(b => b.From).Select(b => new Tenders.Writing.AssessmentBand("履约评分", b.To == Assessment.Highest ? $"{b.From}分（含）至{b.To}分（含）" : $"{b.From}分（含）至{b.To}分（不含）", ConsequenceOf(b)))],
        };
    }

    private static string? PriceElsewhereOf(ContractTerms terms) => terms switch
    {
        { AmountMinor: null } => "按联合协议约定执行",
        { Paper: PaperKind.ChangeOrder or PaperKind.Amendment, AmountMinor: 0 } => "合同金额不变",
        _ => null,
    };

    private static string TitleOf(ContractTerms terms) => terms.Paper switch
    {
        PaperKind.Contract => (terms.IsPublic ? "政府采购" : "") + ContractWords.Of(terms.Nature).Chinese + "合同",
        PaperKind.ChangeOrder => ContractWords.Of(PaperKind.ChangeOrder).Chinese,
        PaperKind.Amendment => ContractWords.Of(PaperKind.Amendment).Chinese,
    };

    private static IEnumerable<ContractClause> ClausesOf(ContractTerms terms)
    {
        if (terms.Requirements.Count > 0)
        {
            yield return new("服务内容与要求", [.. terms.Requirements.Select(r => $"{r.Key}　{r.Text}")]);
        }
        if (terms.Words is { } words)
        {
            yield return new(terms.Paper == PaperKind.Contract ? "其他约定" : "变更内容", [.. words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
        }
        if (terms.AmountMinor is null)
        {
            yield return new("合同金额", ["本合同金额按联合协议约定执行，本文本不另行载明。"]);
            yield return new("里程碑与付款", [.. terms.Milestones.Select(m => $"{m.Name}：{Day(m.Due)}前完成，{m.Proof}；占合同金额的{Percentage.FromPartsPerMillion(m.SharePartsPerMillion)}，{PaymentOf(m)}支付。")]);
        }
        if (terms.Securities.Count > 0)
        {
            yield return new("保证金与保函", [.. terms.Securities.Select(s => $"{ContractWords.Of(s.Kind).Chinese}：{Money.FromMinor(s.Minor, Currency.Of(terms.Currency)).ToString("N", CultureInfo.InvariantCulture)}，以{ContractWords.Of(s.Form).Chinese}形式提交；{s.ReleasedWhen}退还。")]);
        }
        if (terms.Paper == PaperKind.Contract)
        {
            yield return new(AcceptanceTermsWords.Title.Chinese, [.. AcceptanceTermsWords.Clause(terms.Judged)]);
        }
        yield return new("合同期限与签署", [.. PeriodOf(terms)]);
    }

    private static IEnumerable<string> PeriodOf(ContractTerms terms)
    {
        yield return terms.EffectiveFrom is { } from ? $"本合同自{Day(from)}起生效，但不早于各方签署完成之日。" : "本合同自各方签署完成之日起生效。";
        if (terms.EndsOn is { } end)
        {
            yield return $"本合同至{Day(end)}终止。";
        }
        if (terms.Signing == SigningWay.Approval)
        {
            yield return "各方同意：由各方具名人员在系统中确认即视为同意本合同；该确认是批准，不是签字或盖章。";
        }
    }

    private static string ConsequenceOf(AssessmentBand band)
    {
        List<string> parts = [];
        if (band.DeductPartsPerMillion > 0)
        {
            parts.Add($"扣减对应价款的{band.Deduct}");
        }
        if (band.Rectify)
        {
            parts.Add("限期整改");
        }
        if (band.Terminates)
        {
            parts.Add("采购人有权解除合同");
        }
        return parts.Count == 0 ? "不扣减" : string.Join("；", parts);
    }

    private static string PaymentOf(Milestone milestone) => milestone.IsAdvance ? $"到期后{milestone.PaymentDays}日内" : $"验收合格后{milestone.PaymentDays}日内";

    private static string RoleOf(SideTerms side) => (side.Asks ? "甲方（" : "乙方（") + ContractWords.Of(side.Role).Chinese + "）";

    private static string Day(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture("uuuu年M月d日").Format(day);

    private static string Minutes(int minutes) => minutes % 60 == 0 ? $"{minutes / 60}小时" : $"{minutes}分钟";

    private static string Chinese(int severity) => severity switch { 1 => "一", 2 => "二", 3 => "三", _ => "四" };
}
