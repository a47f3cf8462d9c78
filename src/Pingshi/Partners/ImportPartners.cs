using Microsoft.EntityFrameworkCore;
using Pingshi.Accounts;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;

namespace Pingshi.Partners;

/// <summary>Partners from a list: a name that is there already is that partner.</summary>
internal static class ImportPartners
{
    private static readonly Rule OtherCode = new("imports.other-credit-code", 422, "这家伙伴登记的代码是 {0}，由它自己修改。", "This partner's code is {0}; only the partner changes it.");

    private static readonly ImportField<string> Name = Fields.Text("name", PartnerWords.Name, 200) with
    {
        Required = true, Example = "示例系统集成有限公司", AlsoCalled = ["伙伴名称", "公司名称", "单位名称", "名称", "供应商", "Name", "Company", "Organisation", "Vendor"],
    };
    private static readonly ImportField<IReadOnlyList<PartnerKind>> Kinds = Fields.Choices<PartnerKind>("kinds", PartnerWords.Kinds, PartnerWords.Of) with
    {
        Example = "集成、渠道", AlsoCalled = ["伙伴类型", "类别", "Type", "Kind"],
    };
    private static readonly ImportField<IReadOnlyList<string>> Regions = Fields.List("regions", PartnerWords.Regions, 500, 40) with
    {
        Example = "32、3301", Hint = PartnerWords.RegionsHint, AlsoCalled = ["服务区域", "区域", "覆盖区域", "Regions"],
    };
    private static readonly ImportField<PartnerState> State = Fields.Choice<PartnerState>("state", PartnerWords.State, PartnerWords.Of) with { Example = "合作中", AlsoCalled = ["合作状态"] };
    private static readonly ImportField<string> Contact = Fields.Text("contactName", PartnerWords.Contact, 100) with { Example = "王工", AlsoCalled = ["联系人姓名", "对接人", "Contact name"] };
    private static readonly ImportField<string> Phone = Fields.Text("contactPhone", PartnerWords.Phone, 50) with { Example = "025-00000000", AlsoCalled = ["联系电话", "手机", "Telephone", "Mobile"] };
    private static readonly ImportField<string> Mail = new("contactMail", PartnerWords.Mail, text =>
        text.Length > 254 ? Parsed<string>.Not(WebWords.TooLong, 254)
        : new System.ComponentModel.DataAnnotations.EmailAddressAttribute().IsValid(text) ? Parsed<string>.Of(text) : Parsed<string>.Not(WebWords.NotAMail))
    {
        Example = "partner@example.com", AlsoCalled = ["电子邮箱", "邮件", "E-mail", "Email"],
    };

    public static ImportKind Kind { get; } = new("partners", PartnerWords.Partners,
        new("一行一家伙伴。名称已存在的，更新类型、区域、状态与联系人；规模和代码由伙伴自己维护。", "A row is a partner. Where the name exists, kinds, regions, state and contact are changed; size and code are the partner's own."),
        ListPartners.Keep, [Name, ImportCustomers.Code, Kinds, Regions, State, Contact, Phone, Mail], PlanAsync) { Once = [[Name], [ImportCustomers.Code]] };

    private static async Task<Func<ImportLine, LinePlan>> PlanAsync(AppDb db, IReadOnlyList<ImportLine> lines, CancellationToken ct)
    {
        var names = lines.Select(l => l.Read(Name)).OfType<string>().Distinct().ToList();
        var known = await db.Set<Organization>().AsNoTracking().Where(o => o.Side == Side.Partner && names.Contains(o.Name)).ToDictionaryAsync(o => o.Name, ct);
        var ids = known.Values.Select(o => o.Id).ToList();
        var records = await db.Set<Partner>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var checkCode = await ImportCustomers.CodesAsync(db, lines, ct);
        return line =>
        {
            if (line.Read(Name) is not { } name)
            {
                return LinePlan.Refused;
            }
            checkCode(line, name);
            var organization = known.GetValueOrDefault(name);
            var partner = organization is null ? null : records.GetValueOrDefault(organization.Id);
            var input = InputOf(line, partner, name);
            line.Refuse(input.WhyNot());
            if (organization is not null && line.Read(ImportCustomers.Code) is { } code && code != organization.CreditCode)
            {
                line.Refuse(ImportCustomers.Code, OtherCode, organization.CreditCode ?? "—");
            }
            return organization is null ? LinePlan.New(() => { AddPartner.Execute(db, input); })
                : partner is null ? LinePlan.Changed([() => db.Add(Begun(db, organization.Id, input))])
                : Same(partner, input) ? LinePlan.Unchanged
                : LinePlan.Changed([() => ShowPartner.Put(db, partner, input)]);
        };
    }

    private static Partner Begun(AppDb db, Id<Organization> organization, PartnerInput input)
    {
        Partner partner = new() { Id = organization };
        ShowPartner.Put(db, partner, input);
        return partner;
    }

    private static bool Same(Partner partner, PartnerInput input) =>
        partner.Kinds.SequenceEqual(input.Kinds.Distinct().Order()) && partner.Regions.SequenceEqual(ServedRegions.Of(input.Regions))
        && (partner.State, partner.ContactName, partner.ContactPhone, partner.ContactMail) == (input.State, input.ContactName, input.ContactPhone, input.ContactMail);

    private static AddPartner.Input InputOf(ImportLine line, Partner? partner, string name) => new()
    {
        Name = name, CreditCode = line.Read(ImportCustomers.Code), Kinds = line.Read(Kinds) ?? partner?.Kinds ?? [], Regions = line.Read(Regions) ?? partner?.Regions,
        State = line.Value(State) ?? partner?.State ?? PartnerState.Candidate,
        ContactName = line.Read(Contact) ?? partner?.ContactName, ContactPhone = line.Read(Phone) ?? partner?.ContactPhone, ContactMail = line.Read(Mail) ?? partner?.ContactMail,
    };
}
