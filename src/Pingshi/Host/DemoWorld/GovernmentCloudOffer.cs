using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Response;
using Pingshi.Proposals.Structure;

namespace Pingshi.Host.DemoWorld;

/// <summary>
/// Who delivers the government cloud, for how much, and the documents for it: a consortium that all have accepted, a quote
/// offered to the customer whose shares are the agreement's to the cent, and response documents of what stands.
/// </summary>
internal sealed class GovernmentCloudOffer(World world, DemoThread thread)
{
    private const int Months = 36;

    private sealed record Sold(string Code, string About, decimal Quantity, decimal Periods, int Days);

    private static readonly IReadOnlyList<Sold> Lines =
    [
        new("CA-VCPU", "新增计算资源不少于9600核vCPU、内存不少于", 9600, Months, 60),
        new("CA-BAK", "不可篡改保存", 300, Months, 60),
        new("CA-NODE", "双链路接入", 6, 1, 90),
        new("CA-OPS", "六个县（区）提供上门服务", 6, 3, 30),
        new("QS-VPN", "国密算法", 8, 1, 45),
        new("QS-HOST", "为每台云主机提供防病毒", 600, 3, 45),
        new("HR-RACK", "均须在清河市行政区域内的机房", 20, Months, 30),
        new("HR-LINE", "存储级异步复制", 4, Months, 45),
    ];

    /// <summary>What each gets with VAT: the sums of its lines.</summary>
    private static readonly IReadOnlyList<(Member By, Party Party, decimal Amount)> Shares =
    [
        (Cast.Presales, Cast.Provider, 18_509_400m), (Cast.SecurityPartnerManager, Cast.SecurityPartner, 1_506_480m), (Cast.DataCentreManager, Cast.DataCentre, 5_769_792m),
    ];

    public async Task DivideAsync()
    {
        await LeadAsync(ShowStructure.Route, new ChooseStructure.Input { Form = StructureForm.Consortium, IsJointlyLiable = true, SplitIsShared = true, LeadSeesAmounts = true });
        await JoinAsync(Cast.SecurityPartner, PartnerKind.Technology, "密码应用、主机安全与安全态势感知");
        await JoinAsync(Cast.DataCentre, PartnerKind.Resource, "市级与青溪县机房、同城专线");
        var (security, rooms) = (Whose(Cast.SecurityPartner), Whose(Cast.DataCentre));
        await AssignAsync(Cast.Provider, [.. thread.All.Except(security).Except(rooms)]);
        await AssignAsync(Cast.SecurityPartner, security);
        await AssignAsync(Cast.DataCentre, rooms);
        await LeadAsync(StateAmount.TotalRoute, new StateAmount.Input { Amount = Shares.Sum(s => s.Amount) });
        await StateAsync(Cast.Presales, Shares[0].Amount);
        // The members see the structure once they are asked, and state what is theirs; what was asked for has changed with that.
        await LeadAsync(AskAcceptance.Route, new AskAcceptance.Input { Due = world.Clock.Today.PlusDays(5) });
        foreach (var share in Shares.Skip(1))
        {
            await StateAsync(share.By, share.Amount);
        }
        var asked = await LeadAsync(AskAcceptance.Route, new AskAcceptance.Input { Due = world.Clock.Today.PlusDays(5) });
        foreach (var member in (Member[])[Cast.SecurityPartnerManager, Cast.DataCentreManager, Cast.Manager])
        {
            await ActAsync(member, ReplyToStructure.AcceptRoute, new ReplyToStructure.Acceptance { Terms = asked.Terms });
        }
        await world[Cast.Presales].ActOnAsync<FreezeStructure.Frozen>(thread.Url(ShowStructure.Route), thread.Url(FreezeStructure.Route), new Nothing());
    }

    public async Task QuoteAsync()
    {
        var presales = world[Cast.Presales];
        var offers = (await presales.SeeAsync<Choices>(thread.Url(KeepLine.AddRoute))).Model.Offers.ToDictionary(o => o.Code, o => o.Id);
        foreach (var line in Lines)
        {
            await presales.ActOnAsync<KeepLine.Kept>(thread.Url(ShowQuote.Route), thread.Url(KeepLine.AddRoute), new LineInput
            {
                Requirements = [thread.About(line.About)], Offer = offers[line.Code], Quantity = line.Quantity, Periods = line.Periods, DeliveryDays = line.Days,
            });
        }
        await presales.ActOnAsync<OfferQuote.Offered>(thread.Url(ShowQuote.Route), thread.Url(OfferQuote.Route), new OfferQuote.Input
        {
            ValidUntil = world.Clock.Today.PlusDays(120), AnswerBy = world.Clock.Today.PlusDays(10), Note = "三年总价，逐项可单独采购。",
        });
    }

    public Task PrintAsync() => world[Cast.Presales].ActAsync<MakeDocuments.Made>(thread.Url(MakeDocuments.Route), new MakeDocuments.Input
    {
        Signer = Cast.Manager.Name, Address = "清河市城东区澄岸路8号", Telephone = "0555-8800100", Mail = World.MailOf(Cast.Provider, Cast.Presales), PostalCode = "243000",
    });

    private IReadOnlyList<Id<Requirement>> Whose(Party party) => [.. thread.About(party == Cast.SecurityPartner ? GovernmentCloud.ForSecurityPartner : GovernmentCloud.ForDataCentre)];

    private Task<ChooseStructure.Chosen> JoinAsync(Party party, PartnerKind kind, string work) => LeadAsync(JoinStructure.Route, new JoinStructure.Input { Organization = world[party], Kind = kind, Work = work });

    private Task<ChooseStructure.Chosen> AssignAsync(Party party, IReadOnlyList<Id<Requirement>> requirements) => LeadAsync(AssignWork.Route, new AssignWork.Input { Requirements = requirements, Responsible = world[party] });

    private Task<ChooseStructure.Chosen> StateAsync(Member by, decimal amount) => ActAsync(by, StateAmount.Route, new StateAmount.Input { Amount = amount });

    private Task<ChooseStructure.Chosen> LeadAsync(string pattern, object input) => ActAsync(Cast.Presales, pattern, input);

    private Task<ChooseStructure.Chosen> ActAsync(Member by, string pattern, object input) => world[by].ActOnAsync<ChooseStructure.Chosen>(thread.Url(ShowStructure.Route), thread.Url(pattern), input);

    private sealed record Choices(IReadOnlyList<Choice> Offers);

    private sealed record Choice(Id<Offer> Id, string Code);
}
