using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;
using Pingshi.WorkTime;

namespace Pingshi.Contracts;

/// <summary>A duty that follows a signed public contract.</summary>
public enum ContractDuty
{
    /// <summary>合同公告.</summary>
    Publish,

    /// <summary>合同备案.</summary>
    File,
}

/// <summary>The periods that the law sets around a public contract, each a commitment.</summary>
internal static class LegalClocks
{
    /// <summary>From the award notice to the contract: 30 days (decree 87 art. 71).</summary>
    public static readonly LegalPeriod ToContract = LegalPeriod.Days(30);

    public static readonly CommitmentKind ContractDue = new("contracts.contract-due", new("中标通知书发出 30 日内签订合同（财政部令第87号第七十一条）：{0}", "Contract within 30 days of the award notice (decree 87 art. 71): {0}"));
    public static readonly CommitmentKind PublishDue = new("contracts.publish", new("合同签订 2 个工作日内公告（政府采购法实施条例第五十条）：{0}", "Publish the contract within 2 working days (implementing regulation art. 50): {0}"));
    public static readonly CommitmentKind FileDue = new("contracts.file", new("合同签订 7 个工作日内备案（政府采购法第四十七条）：{0}", "File the contract within 7 working days (Government Procurement Law art. 47): {0}"));

    public static CommitmentKind KindOf(ContractDuty duty) => duty switch { ContractDuty.Publish => PublishDue, ContractDuty.File => FileDue };

    public static LegalPeriod PeriodOf(ContractDuty duty) => duty switch
    {
        ContractDuty.Publish => LegalPeriod.WorkingDays(2),
        ContractDuty.File => LegalPeriod.WorkingDays(7),
    };

    extension(AppDb db)
    {
        public async Task RaiseAsync(CommitmentKind kind, LegalPeriod period, LocalDate from, Contract contract, string number, Id<Organization> owedBy, Id<Organization> owedTo, CancellationToken ct)
        {
            var due = await db.LegalDayAsync(from, period, ct);
            await db.RaiseAsync(kind, contract.Id.Value, new(owedBy, owedTo, due.Ends, Contracting.Url(contract.EngagementId, contract.Id), [number], null, contract.EngagementId, due.IsProvisional), ct);
        }

        /// <summary>The last side of a public contract signed: what the law asks of the purchaser next.</summary>
        public async Task RaiseDutiesAsync(LoadedContract signed, LocalDate on, CancellationToken ct)
        {
            foreach (var duty in Enum.GetValues<ContractDuty>())
            {
                await db.RaiseAsync(KindOf(duty), PeriodOf(duty), on, signed.Contract, signed.Terms.Number, signed.Customer.Organization, signed.Contract.HolderId, ct);
            }
        }
    }
}
