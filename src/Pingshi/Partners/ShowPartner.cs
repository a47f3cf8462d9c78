using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>One partner with its certificates, offers and relations: for the provider, and for the partner itself.</summary>
public static class ShowPartner
{
    public const string Route = "/partners/{partner}";

    public static readonly Policy See = Policy.For("partners.see",
        Role.Manager, Role.AccountManager, Role.Presales, Role.Finance, Role.Dispatcher, Role.PartnerManager, Role.PartnerFinance, Role.PartnerEngineer).OrSteward(Side.Partner);

    public sealed record ContactFacts(string? Name, string? Phone, string? Mail);

    public sealed record OfferLine(Id<Offer> Id, string Code, string Name, bool IsOnSale);

    public sealed record Model(
        Id<Organization> Id, string Name, string? CreditCode, OrganizationSize? Size, PartnerState? State, IReadOnlyList<PartnerKind> Kinds, IReadOnlyList<string> Regions, ContactFacts? Contact,
        IReadOnlyList<ShowCompany.Declared> Declarations, IReadOnlyList<ShowCompany.Relation> Relations, IReadOnlyList<CertificateFacts> Certificates, IReadOnlyList<OfferLine> Offers,
        bool MayKeep, bool MayInvite, long Version) : IVersioned;

    public sealed record Kept(Id<Organization> Partner);

    public static void Map(Routes routes)
    {
        routes.Read<ShowPartnerPage, Model>(Route, See, ShowAsync);
        routes.Act<PartnerInput, Kept>(Route, ListPartners.Keep, Route, KeepAsync, k => Patterns.Url(Route, [k.Partner]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, id) = (call.Db, call.Id<Organization>("partner"));
        var organization = await db.Set<Organization>().AsNoTracking().SingleAsync(o => o.Id == id, call.Cancel);
        var partner = await db.Set<Partner>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, call.Cancel);
        var certificates = await db.Set<Certificate>().AsNoTracking().Where(c => c.OrganizationId == id && c.RenewedBy == null && c.WithdrawnAt == null)
            .OrderBy(c => c.ValidTo).ThenBy(c => c.Id).Select(CertificateFacts.From).ToListAsync(call.Cancel);
        var today = Commitments.Validity.Today(call.Scope.Now);
        var offers = await db.Set<Offer>().AsNoTracking().Where(o => o.OrganizationId == id).OrderBy(o => o.Code).ToListAsync(call.Cancel);
        return new(id, organization.Name, organization.CreditCode, organization.Size, partner?.State, partner?.Kinds ?? [], partner?.Regions ?? [],
            partner is null ? null : new(partner.ContactName, partner.ContactPhone, partner.ContactMail),
            await ShowCompany.DeclarationsAsync(db, id, call.Cancel), await ShowCompany.RelationsAsync(db, id, call.Cancel), certificates,
            [.. offers.Select(o => new OfferLine(o.Id, o.Code, o.Name, o.IsOnSale(today)))],
            ListPartners.Keep.Allows(call.Scope), OrganizationDirectory.InvitePeople.Allows(call.Scope), partner?.Version ?? 0);
    }

    private static async Task<Kept> KeepAsync(Call call, PartnerInput input)
    {
        var (db, id) = (call.Db, call.Id<Organization>("partner"));
        var partner = await db.Set<Partner>().SingleOrDefaultAsync(p => p.Id == id, call.Cancel);
        if (partner is null)
        {
            partner = new() { Id = id, Version = 0 };
            call.Expect(partner);
            partner.Version = 1;
            db.Add(partner);
        }
        else
        {
            call.Expect(partner);
        }
        Put(db, partner, input);
        return new(id);
    }

    internal static void Put(AppDb db, Partner partner, PartnerInput input)
    {
        Refusal.If(input.WhyNot());
        partner.Keep(input);
        db.Record("partners.keep", partner.Id.Subject, null, ("kinds", string.Join(',', partner.Kinds)), ("state", partner.State.ToString()), ("regions", string.Join(',', partner.Regions)));
    }
}
