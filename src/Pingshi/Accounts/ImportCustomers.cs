using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;

namespace Pingshi.Accounts;

/// <summary>Customers from a list: a name that is there already is that customer.</summary>
internal static class ImportCustomers
{
    private static readonly Rule CodeTaken = new("imports.credit-code-taken", 422, "这个代码属于“{0}”。", "This code belongs to {0}.");

    public static readonly ImportField<string> Name = Fields.Text("name", new("客户名称", "Customer"), 200) with
    {
        Required = true, Example = "示例市大数据局", AlsoCalled = ["单位名称", "单位", "名称", "客户", "甲方", "Name", "Organisation", "Organization", "Account", "Company"],
    };
    public static readonly ImportField<string> Code = new("creditCode", IdentityWords.CreditCode, ReadCode)
    {
        Example = "11320000MB0000000D", Hint = AccountWords.CreditCodeHint, AlsoCalled = ["信用代码", "社会信用代码", "组织机构代码", "税号", "USCC", "Credit code", "Tax number"],
    };
    private static readonly ImportField<OrganizationSize> Size = Fields.Choice<OrganizationSize>("size", IdentityWords.Size, IdentityWords.Of) with
    {
        Example = "大型", AlsoCalled = ["规模", "企业规模", "划型", "Size"],
    };
    private static readonly ImportField<string> Industry = Fields.Text("industry", AccountWords.Industry, 60) with { Example = "政务", AlsoCalled = ["所属行业", "行业类别", "Sector"] };
    private static readonly ImportField<string> Region = Fields.Text("region", AccountWords.Region, 60) with { Example = "华东", AlsoCalled = ["大区", "片区", "所属区域", "Territory"] };

    public static ImportKind Kind { get; } = new("customers", AccountWords.Customers,
        new("一行一个客户。名称已存在的，更新它的代码、规模、行业和区域。", "A row is a customer. Where the name exists, its code, size, industry and region are changed."),
        Keeping.Keep, [Name, Code, Size, Industry, Region], PlanAsync) { Once = [[Name], [Code]] };

    /// <summary>Reads a credit code as the pages do.</summary>
    public static Parsed<string> ReadCode(string text)
    {
        var code = CreditCode.Read(Fields.Plain(text)) ?? "";
        return CreditCode.WhyNot(code, "creditCode").FirstOrDefault() is { } against ? Parsed<string>.Not(against.Rule, [.. against.Arguments]) : Parsed<string>.Of(code);
    }

    /// <summary>Leaves a reason with each line whose code belongs to another organisation.</summary>
    public static async Task<Action<ImportLine, string>> CodesAsync(AppDb db, IReadOnlyList<ImportLine> lines, CancellationToken ct)
    {
        var codes = lines.Select(l => l.Read(Code)).OfType<string>().Distinct().ToList();
        var holders = (await db.Set<Organization>().Where(o => o.CreditCode != null && codes.Contains(o.CreditCode)).Select(o => new { o.CreditCode, o.Name }).ToListAsync(ct)).ToLookup(o => o.CreditCode, o => o.Name);
        return (line, name) =>
        {
            if (line.Read(Code) is { } code && holders[code].FirstOrDefault(n => n != name) is { } holder)
            {
                line.Refuse(Code, CodeTaken, holder);
            }
        };
    }

    private static async Task<Func<ImportLine, LinePlan>> PlanAsync(AppDb db, IReadOnlyList<ImportLine> lines, CancellationToken ct)
    {
        var names = lines.Select(l => l.Read(Name)).OfType<string>().Distinct().ToList();
        var customers = db.Customers;
        var known = await customers.Where(o => names.Contains(o.Name)).ToDictionaryAsync(o => o.Name, ct);
        var profiles = await db.Set<CustomerProfile>().Where(p => customers.Any(o => o.Id == p.CustomerId && names.Contains(o.Name))).ToDictionaryAsync(p => p.CustomerId, ct);
        var industries = await db.Set<Industry>().AsNoTracking().ToDictionaryAsync(i => i.Name, ct);
        var regions = await db.Set<Region>().AsNoTracking().ToDictionaryAsync(r => r.Name, ct);
        var checkCode = await CodesAsync(db, lines, ct);
        return line =>
        {
            if (line.Read(Name) is not { } name)
            {
                return LinePlan.Refused;
            }
            checkCode(line, name);
            var customer = known.GetValueOrDefault(name);
            var profile = customer is null ? null : profiles.GetValueOrDefault(customer.Id);
            var (industry, region) = (line.Read(Industry) is { } i ? industries.GetValueOrDefault(i) : null, line.Read(Region) is { } r ? regions.GetValueOrDefault(r) : null);
            // As on the page: what a customer has already may stay although it was closed since.
            if (line.Read(Industry) is not null && (industry is null || (industry.ClosedAt is not null && industry.Id != profile?.IndustryId)))
            {
                line.Refuse(Industry, AccountWords.IndustryUnknown);
            }
            if (line.Read(Region) is not null && (region is null || (region.ClosedAt is not null && region.Id != profile?.RegionId)))
            {
                line.Refuse(Region, AccountWords.RegionUnknown);
            }
            return customer is null
                ? LinePlan.New(() => Add(db, line, name, industry?.Id, region?.Id))
                : LinePlan.Changed(Changes(db, line, customer, profile, industry?.Id, region?.Id));
        };
    }

    private static void Add(AppDb db, ImportLine line, string name, Id<Industry>? industry, Id<Region>? region)
    {
        var customer = CreateOrganization.Execute(db, new() { Name = name, Side = Side.Customer, CreditCode = line.Read(Code), Size = line.Value(Size) });
        if (industry is not null || region is not null)
        {
            db.Add(NewProfile(db, customer.Id, industry, region));
        }
    }

    private static List<Action> Changes(AppDb db, ImportLine line, Organization customer, CustomerProfile? profile, Id<Industry>? industry, Id<Region>? region)
    {
        List<Action> changes = [];
        if (line.Read(Code) is { } code && code != customer.CreditCode)
        {
            changes.Add(() => customer.CreditCode = code);
        }
        if (line.Value(Size) is { } size && size != customer.Size)
        {
            changes.Add(() => customer.Size = size);
        }
        if ((industry is not null && industry != profile?.IndustryId) || (region is not null && region != profile?.RegionId))
        {
            changes.Add(profile is null
                ? () => db.Add(NewProfile(db, customer.Id, industry, region))
                : () => (profile.IndustryId, profile.RegionId) = (industry ?? profile.IndustryId, region ?? profile.RegionId));
        }
        if (changes.Count > 0)
        {
            changes.Add(() => db.Record("accounts.keep-customer", customer.Id.Subject, null,
                ("creditCode", customer.CreditCode), ("size", customer.Size?.ToString()), ("industry", (industry ?? profile?.IndustryId)?.ToString()), ("region", (region ?? profile?.RegionId)?.ToString())));
        }
        return changes;
    }

    private static CustomerProfile NewProfile(AppDb db, Id<Organization> customer, Id<Industry>? industry, Id<Region>? region) =>
        new() { Id = db.Scope.NewId<CustomerProfile>(), OrganizationId = db.Scope.Acting, CustomerId = customer, IndustryId = industry, RegionId = region };
}
