using NodaTime;

namespace Pingshi.Engagements;

/// <summary>What a change of the need would be, seen from the phase.</summary>
public sealed record NeedChange
{
    public required ProcurementMethod Method { get; init; }
    public required Phase Phase { get; init; }

    /// <summary>Whether the purchaser's written clarification, or the group's written change, is attached.</summary>
    public required bool HasWrittenCarrier { get; init; }
    public Instant? BidDeadline { get; init; }
    public required Instant Now { get; init; }

    /// <summary>Keys of the conditions of qualification that would read differently.</summary>
    public IReadOnlyList<string> ChangedQualifications { get; init; } = [];
}

/// <summary>
/// What the phase allows to change (§4.3), as dated data with the article: before publication anything; then only by the
/// purchaser's written clarification in time; in negotiation by the group's written change; after the award nothing
/// substantive. Packs that are not known here are named and not computed.
/// </summary>
public static class PhaseRules
{
    /// <summary>Fewer days than this before bids close and the deadline must move with the clarification.</summary>
    public const int ClarificationDays = 15;

    public static readonly Rule ClarificationNeeded = new("need.clarification-needed", 422,
        "文件已发布：只能凭采购人的书面澄清或修改来变更。请上传该文件。（政府采购法实施条例第三十一条，财政部令第87号第二十七条）",
        "The documents are published: they change only by the purchaser's written clarification. Attach it. (Implementing regulation art. 31, decree 87 art. 27)");
    public static readonly Rule ClarificationTooLate = new("need.clarification-too-late", 422,
        "距投标截止不足 {0} 日，澄清影响投标文件编制的，须先顺延截止时间（现为 {1}）。（政府采购法实施条例第三十一条，财政部令第87号第二十七条）",
        "Fewer than {0} days remain until bids close ({1}): a clarification that touches the bids needs a later deadline first. (Implementing regulation art. 31, decree 87 art. 27)");
    public static readonly Rule QualificationFixed = new("need.qualification-fixed", 422,
        "澄清或修改不得改变资格条件：{0}。（财政部令第87号第二十七条）",
        "A clarification may not change the conditions of qualification: {0}. (Decree 87 art. 27)");
    public static readonly Rule GroupsChangeNeeded = new("need.groups-change-needed", 422,
        "谈判中只能凭谈判小组的书面变更来修改，并通知所有参加者。请上传该文件。（政府采购法第三十八条）",
        "In negotiation only the group's written change, told to all, alters the documents. Attach it. (Government Procurement Law art. 38)");
    public static readonly Rule WrittenChangeNeeded = new("need.written-change-needed", 422,
        "磋商、单一来源采购中只能凭书面变更来修改，并通知所有参加者。请上传该文件。",
        "In a consultation or with a single source only a written change, told to all who take part, alters the documents. Attach it.");
    public static readonly Rule BidsAreIn = new("need.bids-are-in", 422,
        "投标已截止，招标文件不得再变更。", "Bids are in: the documents no longer change.");
    public static readonly Rule InquiryNeverChanges = new("need.inquiry-never-changes", 422,
        "询价一次报出不得更改的价格，需求不得再变更。（政府采购法第四十条）",
        "An inquiry takes one price that is never changed; nor is the need. (Government Procurement Law art. 40)");
    public static readonly Rule AwardedNothingSubstantive = new("need.awarded", 422,
        "已定标：不得再作实质性变更，合同不得背离采购文件。（财政部令第87号第七十一条）",
        "Awarded: nothing substantive changes, and the contract may not depart from the documents. (Decree 87 art. 71)");
    public static readonly Rule ProcedureEnded = new("need.procedure-ended", 422,
        "采购已终止，需求不再变更。", "The procedure has ended; the need changes no more.");

    /// <summary>Said beside the form where the method's own rules are not computed here.</summary>
    public static readonly Text NotComputed = new(
        "“{0}”的变更规则未内置，请自行核对其规定。", "The rules of {0} on changes are not built in: check them yourself.");

    /// <summary>Whether this method's rules on changes are known here.</summary>
    public static bool IsKnown(ProcurementMethod method) => method is
        ProcurementMethod.Direct or ProcurementMethod.OpenTender or ProcurementMethod.InvitedTender or ProcurementMethod.CompetitiveNegotiation
        or ProcurementMethod.CompetitiveConsultation or ProcurementMethod.Inquiry;

    /// <summary>All reasons why the need may not change so now.</summary>
    public static IEnumerable<Reason> WhyNot(NeedChange change) => change.Phase switch
    {
        Phase.Preparing => [],
        Phase.Won when !change.Method.HasPublication => [],
        Phase.Won => [AwardedNothingSubstantive.Because()],
        Phase.Lost or Phase.Cancelled => [ProcedureEnded.Because()],
        Phase.Published => WhyNotPublished(change),
        Phase.Evaluating => WhyNotEvaluating(change),
    };

    private static IEnumerable<Reason> WhyNotPublished(NeedChange change)
    {
        if (!change.HasWrittenCarrier)
        {
            yield return ClarificationNeeded.Because("carriedBy");
        }
        if (change.BidDeadline is { } deadline && deadline - change.Now < Duration.FromDays(ClarificationDays) && IsTender(change.Method))
        {
            yield return ClarificationTooLate.Because("bidDeadline", ClarificationDays, deadline);
        }
        if (change.ChangedQualifications.Count > 0 && IsTender(change.Method))
        {
            yield return QualificationFixed.Because(null, string.Join(", ", change.ChangedQualifications));
        }
    }

    private static IEnumerable<Reason> WhyNotEvaluating(NeedChange change) => change.Method switch
    {
        ProcurementMethod.CompetitiveNegotiation => change.HasWrittenCarrier ? [] : [GroupsChangeNeeded.Because("carriedBy")],
        ProcurementMethod.CompetitiveConsultation or ProcurementMethod.SingleSource => change.HasWrittenCarrier ? [] : [WrittenChangeNeeded.Because("carriedBy")],
        ProcurementMethod.Inquiry => [InquiryNeverChanges.Because()],
        ProcurementMethod.Direct or ProcurementMethod.OpenTender or ProcurementMethod.InvitedTender or ProcurementMethod.FrameworkAgreement
            or ProcurementMethod.ElectronicMall or ProcurementMethod.WorksTender or ProcurementMethod.EnterpriseOwn => [BidsAreIn.Because()],
    };

    // Decree 87 and the regulation's art. 31 speak of tenders; negotiation, consultation and inquiry count in working days of their own rules.
    private static bool IsTender(ProcurementMethod method) => method is ProcurementMethod.OpenTender or ProcurementMethod.InvitedTender;
}
