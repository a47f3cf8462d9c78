using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

public static class ListCertificates
{
    public const string Route = "/certificates";

    public sealed record Model(ListPage<CertificateFacts> Page, bool MayKeep);

    public static readonly Listing<Certificate> Listing = new(
        (rows, text) => rows.Where(c => c.Name.Contains(text) || c.Number.Contains(text) || c.Issuer.Contains(text) || (c.Subject != null && c.Subject.Contains(text))),
        new("validTo", CertificateWords.ValidTo, c => c.ValidTo),
        new("name", CertificateWords.Name, c => c.Name),
        new("object", CertificateWords.Object, c => c.Object),
        new("issuer", CertificateWords.Issuer, c => c.Issuer));

    public static void Map(Routes routes)
    {
        routes.Read<ListCertificatesPage, Model>(Route, Company.See, ShowAsync);
        routes.File(Route + "/export", Company.See, ExportAsync);
    }

    // One's own: a partner's certificates are on its page.
    private static IQueryable<Certificate> Mine(AppDb db)
    {
        var mine = db.Scope.Acting;
        return db.Set<Certificate>().AsNoTracking().Where(c => c.OrganizationId == mine);
    }

    private static async Task<Model> ShowAsync(Call call) => new(
        await Listing.PageAsync(Mine(call.Db), Listing.Asked(call), CertificateFacts.From, call.Cancel), Company.Keep.Allows(call.Scope));

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(Mine(call.Db), Listing.Asked(call), c => new()
    {
        ["name"] = c.Name, ["object"] = c.Object.ToString(), ["subject"] = c.Subject, ["region"] = c.Region, ["level"] = c.Level, ["issuer"] = c.Issuer,
        ["number"] = c.Number, ["validFrom"] = c.ValidFrom?.ToString("uuuu-MM-dd", null), ["validTo"] = c.ValidTo?.ToString("uuuu-MM-dd", null),
        ["renewed"] = c.RenewedBy is not null, ["withdrawn"] = c.WithdrawnAt is not null,
    }, "certificates.xlsx", call.Cancel);
}
