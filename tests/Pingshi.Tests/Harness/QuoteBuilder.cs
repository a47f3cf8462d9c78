using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Proposals;
using Pingshi.Proposals.Quotes;

namespace Pingshi.Tests.Harness;

/// <summary>
/// A quote for an engagement of the world, as rows: a draft of two lines (one supplied by the partner), and the version that
/// was offered, which sold a third line that the customer struck.
/// </summary>
internal sealed class QuoteBuilder(AppDb db, World world, Project project, Func<string, Func<Member?, bool>, string> word)
{
    private bool IsTeam(Member? m) => m?.Company == world.Provider && m.IsOnTeam;
    private bool IsCustomer(Member? m) => m is not null && m.Company == world.Customer && world.Reaches(m, project);
    private bool IsPartner(Member? m) => m?.Company == world.Partner;
    private static bool SeesPrices(Member? m) => m is not null && Joining.SeesSealed(m.Roles);

    public async Task BuildAsync()
    {
        var provider = world.Provider;
        var proposal = await db.Set<Proposal>().SingleAsync(p => p.EngagementId == project.Id && p.OrganizationId == provider.Id);
        // Behind the need on the recorded tender, so that there is something to redraft.
        var quote = new Quote
        {
            Id = db.Scope.NewId<Quote>(), ProposalId = proposal.Id, EngagementId = project.Id, OrganizationId = provider.Id, Currency = "CNY", OnRevision = project == world.Recorded ? 0 : 1, NextLine = 4, LastOffered = 1,
        };
        var offered = new OfferedQuote
        {
            Id = db.Scope.NewId<OfferedQuote>(), QuoteId = quote.Id, EngagementId = project.Id, OrganizationId = provider.Id, Number = 1, OnRevision = 1, ServiceYears = 1, ValidUntil = new(2027, 3, 1),
            Note = word($"the note on the quote of {project}", m => IsTeam(m) || IsCustomer(m) || IsPartner(m)), At = db.Scope.Now, By = provider.With(Role.Presales).Person,
        };
        db.AddRange(quote, offered, new QuoteSite { QuoteId = quote.Id, SiteId = world.Site, EngagementId = project.Id, OrganizationId = provider.Id },
            new OfferedSite { OfferedQuoteId = offered.Id, SiteId = world.Site, EngagementId = project.Id, OrganizationId = provider.Id });
        var own = AddLine(quote, offered, 1, $"密码服务 {word($"a quote line of {project}", m => IsTeam(m) || IsCustomer(m))}", provider.Id, project.Invited, project.Unshared);
        var partners = AddLine(quote, offered, 2, $"加密机 {word($"the partner's quote line of {project}", m => IsTeam(m) || IsCustomer(m) || IsPartner(m))}", world.Partner.Id, project.Invited);
        var struck = AddLine(quote, offered, 3, $"大屏 {word($"the struck line of {project}", m => IsTeam(m) || IsCustomer(m))}", provider.Id, project.Unshared);
        db.AddRange(new[] { own, partners }.Select(l => new DraftLine { QuoteId = quote.Id, Number = l.Number, LineId = l.Id, EngagementId = project.Id, OrganizationId = provider.Id }));
        db.Add(new QuoteCost
        {
            LineId = own.Id, EngagementId = project.Id, OrganizationId = provider.Id, UnitMillionths = 40_000_000, YearlyServiceMinor = 100, Currency = "CNY", StatedBy = provider.With(Role.Presales).Person,
            Basis = word($"the cost of a quote line of {project}", m => IsTeam(m) && m!.Roles.HasAnyOf(OfferCost.Readers)),
        });
        db.Add(new QuoteStrike
        {
            Id = db.Scope.NewId<QuoteStrike>(), OfferedQuoteId = offered.Id, LineId = struck.Id, EngagementId = project.Id, OrganizationId = world.Customer.Id, LineNumber = 3, Sequence = 0, IsStruck = true,
            Words = word($"why the customer struck a line of {project}", m => IsTeam(m) || IsCustomer(m)), At = db.Scope.Now, By = world.Customer.With(Role.Requester).Person,
        });
        if (project == world.Silent)
        {
            db.Add(new QuoteAnswer
            {
                OfferedQuoteId = offered.Id, EngagementId = project.Id, OrganizationId = world.Customer.Id, Accepts = false, Words = word($"the answer to the quote of {project}", m => IsTeam(m) || IsCustomer(m)),
                At = db.Scope.Now, By = world.Customer.With(Role.Requester).Person,
            });
        }
        (project.Quote, project.QuoteLine, project.PartnersQuoteLine, project.StruckLine) = (offered.Id, own.Id, partners.Id, struck.Id);
        await db.SaveChangesAsync();
    }

    private QuoteLine AddLine(Quote quote, OfferedQuote offered, int number, string name, Id<Organization> supplier, params IReadOnlyList<Id<Pingshi.Needs.Requirement>> serves)
    {
        var line = new QuoteLine
        {
            Id = db.Scope.NewId<QuoteLine>(), QuoteId = quote.Id, EngagementId = project.Id, OrganizationId = quote.OrganizationId, Number = number, Name = name, Unit = "套", QuantityMillionths = 2_000_000,
            PeriodsMillionths = 1_000_000, DeliveryDays = 30, RequirementId = serves[0], OnRevision = 1, At = db.Scope.Now, By = offered.By,
        };
        db.AddRange(line, new OfferedLine { OfferedQuoteId = offered.Id, LineId = line.Id, EngagementId = project.Id, OrganizationId = quote.OrganizationId },
            new QuoteSupply { LineId = line.Id, EngagementId = project.Id, OrganizationId = quote.OrganizationId, SupplierId = supplier, PricedOn = new(2026, 11, 23), InstallationMinutes = 60 },
            new QuotePrice
            {
                LineId = line.Id, EngagementId = project.Id, OrganizationId = quote.OrganizationId, UnitMillionths = 100_000_000, Currency = "CNY", VatPartsPerMillion = 60_000, DiscountPartsPerMillion = 100_000,
                DiscountReason = word($"why line {number} of {project} is cheaper", m => (IsTeam(m) && SeesPrices(m)) || IsCustomer(m) || (number == 2 && IsPartner(m))), NetMinor = 18_000, TaxMinor = 1_080, GrossMinor = 19_080,
            });
        db.AddRange(serves.Select(r => new QuoteBinding { LineId = line.Id, RequirementId = r, EngagementId = project.Id, OrganizationId = quote.OrganizationId }));
        return line;
    }
}
