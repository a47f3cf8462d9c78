using Microsoft.EntityFrameworkCore;
using Pingshi.Dispatch;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;

namespace Pingshi.Accounts;

/// <summary>Customers' sites from a list: a name that its customer has already is that site.</summary>
internal static class ImportSites
{
    private static readonly Rule NoSuchCustomer = new("imports.no-such-customer", 422, "没有名为“{0}”的客户，也没有这个信用代码。请先导入客户。", "There is no customer of the name or credit code {0}. Import the customers first.");
    private static readonly Rule AddressNeeded = new("imports.site-needs-address", 422, "新站点要写地址和县级代码。", "A new site needs its address and county code.");

    private static readonly ImportField<string> Customer = Fields.Text("customer", AccountWords.Customer, 200) with
    {
        Required = true, Example = "示例市大数据局", Hint = new("客户的名称或统一社会信用代码", "the customer's name or credit code"), AlsoCalled = ["客户名称", "单位名称", "单位", "所属客户", "所属单位", "甲方", "Account", "Organisation"],
    };
    private static readonly ImportField<string> Name = Fields.Text("name", AccountWords.Site, 120) with
    {
        Required = true, Example = "政务服务中心", AlsoCalled = ["站点名称", "名称", "地点", "网点", "场所", "机房", "Name", "Location"],
    };
    private static readonly ImportField<string> Address = Fields.Text("address", AccountWords.Address, 300) with { Example = "示例路 1 号", AlsoCalled = ["详细地址", "站点地址", "Street"] };

    public static ImportKind Kind { get; } = new("sites", AccountWords.Sites,
        new("一行一个站点。该客户已有同名站点的，更新它。", "A row is a site. Where its customer has one of the name, that is changed."),
        Keeping.Keep, [Customer, Name, ImportPosition.County, Address, ImportPosition.Latitude, ImportPosition.Longitude, ImportPosition.System], PlanAsync) { Once = [[Customer, Name]] };

    private static async Task<Func<ImportLine, LinePlan>> PlanAsync(AppDb db, IReadOnlyList<ImportLine> lines, CancellationToken ct)
    {
        var said = lines.Select(l => l.Read(Customer)).OfType<string>().Distinct().ToList();
        var customers = await db.Customers.AsNoTracking().Where(o => said.Contains(o.Name) || said.Contains(o.CreditCode!)).ToListAsync(ct);
        var ids = customers.Select(c => c.Id).ToList();
        var sites = await db.Set<Site>().Where(s => ids.Contains(s.OrganizationId)).ToDictionaryAsync(s => (s.OrganizationId, s.Name), ct);
        HashSet<(Id<Organization>, string)> added = [];
        return line =>
        {
            if (line.Read(Customer) is not { } named || line.Read(Name) is not { } name)
            {
                return LinePlan.Refused;
            }
            if ((customers.FirstOrDefault(c => c.Name == named) ?? customers.FirstOrDefault(c => c.CreditCode == named)) is not { } customer)
            {
                line.Refuse(Customer, NoSuchCustomer, named);
                return LinePlan.Refused;
            }
            return sites.TryGetValue((customer.Id, name), out var site) ? Change(db, line, site) : Add(db, line, customer, name, added);
        };
    }

    private static LinePlan Add(AppDb db, ImportLine line, Organization customer, string name, HashSet<(Id<Organization>, string)> added)
    {
        if (customer.ClosedAt is not null)
        {
            line.Refuse(Customer, AccountWords.CustomerClosed);
        }
        // The same customer once by its name and once by its code.
        if (!added.Add((customer.Id, name)))
        {
            line.Refuse(Name, WebWords.Duplicate);
        }
        var input = InputOf(line, name, null);
        if (line.TextOf(ImportPosition.County).Length == 0 || input.Address.Length == 0)
        {
            line.Refuse(Address, AddressNeeded);
        }
        return LinePlan.New(() => { KeepSite.Add(db, customer.Id, input); });
    }

    private static LinePlan Change(AppDb db, ImportLine line, Site site)
    {
        if (site.ClosedAt is not null)
        {
            line.Refuse(Name, AccountWords.SiteClosed);
        }
        var input = InputOf(line, site.Name, site);
        return (input.County, input.Address, KeepSite.PositionOf(input)) == (site.CountyCode, site.Address, site.Position)
            ? LinePlan.Unchanged
            : LinePlan.Changed([() => KeepSite.Edit(db, site, input)]);
    }

    private static KeepSite.Input InputOf(ImportLine line, string name, Site? site)
    {
        var isPlaced = ImportPosition.IsWhole(line);
        return new()
        {
            Name = name, County = line.Read(ImportPosition.County) ?? site?.CountyCode ?? "", Address = line.Read(Address) ?? site?.Address ?? "",
            Latitude = isPlaced ? (double?)line.Value(ImportPosition.Latitude) : site?.Latitude, Longitude = isPlaced ? (double?)line.Value(ImportPosition.Longitude) : site?.Longitude,
            System = isPlaced ? line.Value(ImportPosition.System) : site?.Position is null ? null : CoordinateSystem.Wgs84,
        };
    }
}
