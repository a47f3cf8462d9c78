using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pingshi.Accounts;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;
using Pingshi.Platform.Outbox;
using Pingshi.Platform.Words;
using Pingshi.Proposals;

namespace Pingshi.Tests.Harness;

/// <summary>Builds the <see cref="World"/>: organisations and people as rows, engagements by the product's own acts.</summary>
internal sealed class WorldBuilder
{
    private readonly Deployment _deployment;
    private readonly AppDb _db;
    private readonly string _passwordHash;
    private readonly List<Canary> _canaries = [];

    private WorldBuilder(Deployment deployment)
    {
        (_deployment, _db) = (deployment, deployment.Open());
        // Hashing costs what it should; the hash does not depend on whose it is.
        _passwordHash = deployment.Services.GetRequiredService<Passwords>().Hash(Invitations.NewPerson(_db.Scope, "-", "nobody@nowhere.example", Language.Chinese), World.Password);
    }

    public static async Task<World> BuildAsync(Deployment deployment)
    {
        var builder = new WorldBuilder(deployment);
        await using (builder._db)
        {
            var world = await builder.BuildAsync();
            // Nothing is left to do in the background, so that a copy is quiet until something happens in it.
            while (await deployment.Services.GetRequiredService<Sealer>().SealOnceAsync(default) > 0) { }
            await Rows.KeepAsync(deployment);
            return world;
        }
    }

    private async Task<World> BuildAsync()
    {
        var provider = Organization(Side.Provider, "云服务商");
        foreach (var role in RoleSet.OfSide(Side.Provider).Each())
        {
            Join(provider, role, isOnTeam: !RoleSet.Administrators.Has(role));
        }
        Company[] customers = [.. ((string[])["政务局", "水务集团", "城投公司"]).Select(name => Populate(Organization(Side.Customer, name)))];
        Company[] partners = [.. ((string[])["甲集成", "乙科技", "丙咨询", "丁渠道"]).Select(name => Populate(Organization(Side.Partner, name)))];
        foreach (var member in provider.People.Where(p => p.IsOnTeam && !p.Roles.Has(Role.Manager)))
        {
            _db.Add(new TeamMember { Id = _db.Scope.NewId<TeamMember>(), OrganizationId = provider.Id, CustomerId = customers[0].Id, PersonId = member.Person });
        }
        await _db.SaveChangesAsync();
        foreach (var company in (Company[])[provider, .. customers, .. partners])
        {
            company.LooseFile = await KeepAsync(company.People[0], $"loose {Word($"{company.Name}'s loose file", m => m?.Company == company || IsAuditor(m))}");
        }
        var world = new World
        {
            Provider = provider, Customer = customers[0], OtherCustomer = customers[1], ThirdCustomer = customers[2],
            Partner = partners[0], Rival = partners[1], Outsider = partners[2], FourthPartner = partners[3],
            Drafted = new("own need before publication", Origin.OwnNeed, IsFirewallUp: false),
            Silent = new("own need, published", Origin.OwnNeed, IsFirewallUp: true),
            Recorded = new("recorded tender, published", Origin.RecordedTender, IsFirewallUp: true),
            Awarded = new("recorded tender, won", Origin.RecordedTender, IsFirewallUp: false),
            Canaries = _canaries,
            ParkedMessage = Park(),
        };
        NameCanaries(world);
        foreach (var project in world.Projects)
        {
            await new ProjectBuilder(_deployment, world, project, Word).BuildAsync();
        }
        // Whoever comes after the engagements began is on none of them, manager or not.
        foreach (var role in RoleSet.OfSide(Side.Provider).Each().Where(r => !RoleSet.Administrators.Has(r)))
        {
            Join(provider, role, isOnTeam: false);
        }
        foreach (var company in (Company[])[provider, .. partners])
        {
            company.Supply = Supply.Add(_db, company, company.People[0].Person,
                Word($"the supply of {company.Name}", m => m?.Company == company || m?.Company == provider), Word($"the engineer of {company.Name}", m => m?.Company == company || IsAuditor(m)));
        }
        AddAccounts(world);
        Programme.Add(_db, world, $"草稿 {Word("the draft of the policy", m => m?.Company == provider)}", company => Word($"the deal of {company.Name}", m => m?.Company == company || m?.Company == provider));
        await _db.SaveChangesAsync();
        foreach (var project in world.Projects)
        {
            await new QuoteBuilder(_db, world, project, Word).BuildAsync();
            await new MoneyBuilder(_deployment, world, project, Word).BuildAsync();
        }
        await new ContractBuilder(_db, world, world.Drafted, Word).BuildAsync();
        await new AcceptanceBuilder(_db, world, world.Drafted, Word).BuildAsync();
        foreach (var company in world.Companies)
        {
            await ImportAsync(company);
        }
        return world;
    }

    private async Task ImportAsync(Company company)
    {
        var scope = _deployment.ScopeOf(company.People[0]);
        var (file, fresh) = (await KeepTableAsync(scope), await KeepTableAsync(scope));
        ImportRun run = new()
        {
            Id = scope.NewId<ImportRun>(), OrganizationId = company.Id, PersonId = company.People[0].Person, Kind = company.Side == Side.Partner ? "engineers" : "customers", FileId = file.Id, FileName = file.Name,
            At = scope.Now, Sheet = "表",
        };
        run.Map(new("表", 1, new Dictionary<string, int> { ["name"] = 0 }), 1);
        run.Count([Fate.New]);
        run.Finish(scope.Now);
        _db.Add(run);
        await _db.SaveChangesAsync();
        (company.Table, company.Import) = (fresh.Id, run.Id);
    }

    private async Task<StoredFile> KeepTableAsync(Scope scope)
    {
        using MemoryStream content = new(System.Text.Encoding.UTF8.GetBytes("名称\n新来的\n"));
        return await _deployment.Services.GetRequiredService<FileStore>().KeepAsync(scope, "表.csv", content, default);
    }

    private void AddAccounts(World world)
    {
        var (scope, us) = (_db.Scope, world.Provider.Id);
        (world.Industry, world.Region, world.Site, world.Calendar) = (scope.NewId<Industry>(), scope.NewId<Region>(), scope.NewId<Site>(), scope.NewId<ProviderCalendar>());
        _db.AddRange(
            new Industry { Id = world.Industry, OrganizationId = us, Name = "数字政府", NameSort = "数字政府" },
            new Region { Id = world.Region, OrganizationId = us, Name = "华中", NameSort = "华中", Prefixes = ["41", "42", "43"] },
            new Site { Id = world.Site, OrganizationId = world.Customer.Id, Name = "一号机房", NameSort = "一号机房", CountyCode = "420106", Address = $"中南路 {Word("a site's address", m => m?.Company == world.Customer || m?.Company == world.Provider)}" },
            new ProviderCalendar
            {
                Id = world.Calendar, OrganizationId = us, Number = 1, ValidFrom = new(2027, 6, 1), Week = ["09:00-12:00", "", "", "", "", "", ""],
                MadeBy = world.Provider.With(Role.Manager).Person, MadeAt = scope.Now, WithdrawnAt = scope.Now,
            });
    }

    private Company Organization(Side side, string name)
    {
        var company = new Company { Id = _db.Scope.NewId<Organization>(), Side = side, Name = $"{name} {NextWord()}" };
        _db.Add(new Organization { Id = company.Id, Side = side, Name = company.Name, NameSort = Pingshi.Platform.Data.SortKey.Of(company.Name), CreatedAt = _db.Scope.Now });
        return company;
    }

    private Company Populate(Company company)
    {
        Join(company, null, isOnTeam: false, isSteward: true);
        foreach (var role in RoleSet.OfSide(company.Side).Each())
        {
            Join(company, role, isOnTeam: true);
            if (company.Side == Side.Customer)
            {
                Join(company, role, isOnTeam: false);
            }
        }
        return company;
    }

    private void Join(Company company, Role? role, bool isOnTeam, bool isSteward = false)
    {
        var roles = role is { } one ? RoleSet.Of(one) : RoleSet.None;
        var number = company.People.Count + 1;
        var name = $"{(role is { } held ? AccessWords.Of(held).Chinese : "首人")}{number} {PeopleWord(company, role is not null && !isOnTeam && company.Side == Side.Provider)}";
        var person = Invitations.NewPerson(_db.Scope, name, string.Create(CultureInfo.InvariantCulture, $"p{number}@{company.Id}.example"), Language.Chinese);
        person.PasswordHash = _passwordHash;
        if (role is { } administrator && RoleSet.Administrators.Has(administrator))
        {
            (person.TotpSecret, person.TotpConfirmed) = (World.TotpSecret, true);
        }
        var membership = new Membership { Id = _db.Scope.NewId<Membership>(), PersonId = person.Id, OrganizationId = company.Id, Roles = roles, IsSteward = isSteward };
        var token = Secret.New();
        _db.AddRange(person, membership, new Session
        {
            Id = _db.Scope.NewId<Session>(), PersonId = person.Id, TokenDigest = Secret.Digest(token), CreatedAt = _db.Scope.Now, LastSeenAt = _db.Scope.Now, Device = "test",
        });
        company.People.Add(new(person.Id, membership.Id, company, roles, isSteward, isOnTeam, person.Name, person.Mail, token));
    }

    private Id<OutboxMessage> Park()
    {
        var message = new OutboxMessage
        {
            Id = _db.Scope.NewId<OutboxMessage>(), RootId = _db.Scope.NewId<Organization>().Value, RootVersion = 1, Type = "test.nobody-listens", Payload = "{}", At = _db.Scope.Now, NotBefore = _db.Scope.Now,
            Delivery = Delivery.Parked, Attempts = OutboxSender.MostAttempts, LastError = "refused",
        };
        _db.Add(message);
        return message.Id;
    }

    private async Task<Id<StoredFile>> KeepAsync(Member member, string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"# 技术要求\n\n系统应当支持审计，{text}。\n"));
        return (await _deployment.Services.GetRequiredService<FileStore>().KeepAsync(_deployment.ScopeOf(member), "附件.md", content, default)).Id;
    }

    private readonly Dictionary<(Company, bool), string> _peopleWords = [];

    private string PeopleWord(Company company, bool outsideTeam)
    {
        if (!_peopleWords.TryGetValue((company, outsideTeam), out var word))
        {
            // Whom of the provider one works with is no secret; who else works there is the provider's own.
            word = company.Side == Side.Provider && !outsideTeam ? "" : Word($"{company.Name}'s people", m => m?.Company == company || m?.Company.Side == Side.Provider);
            _peopleWords.Add((company, outsideTeam), word);
        }
        return word;
    }

    private void NameCanaries(World world)
    {
        foreach (var company in world.Companies.Where(c => c.Side != Side.Provider))
        {
            // A partner knows the customer it works for; rivals never learn of one another, nor the customer of them.
            Know(company.Name.Split(' ')[1], $"the name of {company.Name}", m => m is not null
                && (m.Company == company || m.Company == world.Provider || (company == world.Customer && (m.Company == world.Partner || m.Company == world.Rival))));
        }
    }

    private int _words;

    private string NextWord() => string.Create(CultureInfo.InvariantCulture, $"qx{++_words:D3}zv");

    private string Word(string of, Func<Member?, bool> mayBeShownTo)
    {
        var word = NextWord();
        Know(word, of, mayBeShownTo);
        return word;
    }

    private void Know(string word, string of, Func<Member?, bool> mayBeShownTo) => _canaries.Add(new(word, of, mayBeShownTo));

    /// <summary>The audit administrator reads all acts, and with them what was typed.</summary>
    internal static bool IsAuditor(Member? member) => member?.Roles.Has(Role.AuditAdministrator) == true;
}

/// <summary>One engagement, by the acts of those whose acts they are.</summary>
internal sealed class ProjectBuilder(Deployment deployment, World world, Project project, Func<string, Func<Member?, bool>, string> word)
{
    private static readonly NodaTime.LocalDate Today = new(2026, 11, 23);

    private bool IsTeam(Member? m) => m?.Company == world.Provider && m.IsOnTeam;
    private bool IsCustomer(Member? m) => m is not null && world.Reaches(m, project) && m.Company == world.Customer;

    /// <summary>The answers of a recorded tender are handed in on paper and shown to no account.</summary>
    private bool IsShown(Member? m) => IsCustomer(m) && project.Origin == Origin.OwnNeed;
    private bool Audits(Member? m) => WorldBuilder.IsAuditor(m);

    private Visitor Presales => deployment.As(world.Provider.With(Role.Presales));
    private Visitor Requester => deployment.As(world.Customer.With(Role.Requester));
    private string Url => $"/engagements/{project.Id}";

    public async Task BuildAsync()
    {
        var needs = word($"the need of {project}", m => IsTeam(m) || IsCustomer(m) || Audits(m));
        var forPartner = word($"what the partner was invited to in {project}", m => IsTeam(m) || IsCustomer(m) || Audits(m) || m?.Company == world.Partner);
        var forRival = word($"what the rival was invited to in {project}", m => IsTeam(m) || IsCustomer(m) || Audits(m) || m?.Company == world.Rival);
        var document = $"""
            # 采购需求

            | 符号 | 含义 |
            |---|---|
            | ★ | 实质性要求，不满足则投标无效 |

            ## 技术要求

            ★ 系统应当支持国密算法加密，{forPartner}。

            系统应当提供不少于两个可用区，{forRival}。

            系统应当支持审计日志留存不少于六个月，{needs}。
            """;
        await BeginAsync(needs, document);
        await LoadAsync(forPartner, forRival, $"六个月，{needs}");
        await FreezeAsync();
        await AnswerAsync();
        await ProveAsync();
        await DivideAsync();
        if (project.Origin == Origin.OwnNeed)
        {
            (await Presales.ActAsync(Url + "/bid-show")).MustBeDone();
        }
        await FinishAsync(needs);
    }

    private async Task BeginAsync(string needs, string document)
    {
        var title = word($"the title of {project}", m => IsTeam(m) || IsCustomer(m) || Audits(m) || m?.Company == world.Partner || m?.Company == world.Rival);
        var upload = Upload.Text("document", "采购需求.md", document);
        if (project.Origin == Origin.OwnNeed)
        {
            project.Id = EngagementIn(await Requester.SubmitAsync("/engagements/new",
                new { title = $"政务云 {title}", goal = $"上云 {needs}", budgetFrom = 1_000_000, budgetTo = 2_000_000, method = ProcurementMethod.OpenTender }, files: upload));
            foreach (var colleague in world.Customer.People.Where(p => p.IsOnTeam && !p.Roles.Has(Role.Requester)))
            {
                (await Requester.ActAsync(Url + "/members", new { person = colleague.Person })).MustBeDone();
            }
        }
        else
        {
            project.Id = EngagementIn(await Presales.SubmitAsync("/engagements/record", new
            {
                customer = world.Customer.Id, title = $"云平台 {title}", projectNumber = project == world.Recorded ? "ZB-2026-01" : "ZB-2026-02", method = ProcurementMethod.OpenTender, publishedOn = Today,
                bidDeadline = new NodaTime.LocalDateTime(2026, 12, 21, 9, 30), maximumPrice = 3_000_000,
            }, files: upload));
        }
    }

    private static EngagementId EngagementIn(Answer answer) => EngagementId.Parse(answer.Must(System.Net.HttpStatusCode.Redirect).Location!.Split('/')[2], null);

    private async Task LoadAsync(string invited, string rivals, string unshared)
    {
        await using var db = deployment.Open();
        async Task<Id<Requirement>> Saying(string words) =>
            (await db.Set<RequirementText>().SingleAsync(t => t.EngagementId == project.Id && t.Text.Contains(words))).RequirementId;
        var need = await db.Set<Need>().SingleAsync(n => n.EngagementId == project.Id);
        db.Add(new TenderFact { Id = db.Scope.NewId<TenderFact>(), NeedId = need.Id, EngagementId = project.Id, Name = "test", Value = unshared, Place = await db.Set<RequirementText>().Where(t => t.EngagementId == project.Id && t.Place != null).Select(t => t.Place!).FirstAsync() });
        await db.SaveChangesAsync();
        (project.Invited, project.Rivals, project.Unshared) = (await Saying(invited), await Saying(rivals), await Saying(unshared));
        project.Document = need.Document!.Value;
    }

    private async Task FreezeAsync()
    {
        var shaper = project.Origin == Origin.OwnNeed ? Requester : Presales;
        (await shaper.ActAsync(Url + "/need-freeze", version: await deployment.VersionOfNeedAsync(project))).MustBeDone();
    }

    private async Task AnswerAsync()
    {
        var work = word($"the provider's own work on {project}", m => IsTeam(m) || Audits(m));
        var ours = word($"the provider's answers in {project}", m => IsTeam(m) || IsShown(m) || Audits(m));
        var engineer = deployment.As(world.Provider.With(Role.Engineer));
        (await engineer.ActAsync(Url + "/presales", new { on = Today, hours = 2.5, kind = PresalesKind.Solution, note = work })).MustBeDone();
        (await Presales.ActAsync(Url + "/go", new { goes = true, reason = work })).MustBeDone();
        (await Presales.ActAsync(Url + "/bid-partners", new { requirements = new[] { project.Invited }, partner = world.Partner.Id })).MustBeDone();
        (await Presales.ActAsync(Url + "/bid-partners", new { requirements = new[] { project.Rivals }, partner = world.Rival.Id })).MustBeDone();
        (await Presales.ActAsync(Url + "/bid-assign", new { requirements = new[] { project.Unshared }, owner = world.Provider.With(Role.Engineer).Person, due = Today.PlusDays(7) })).MustBeDone();
        foreach (var requirement in (Id<Requirement>[])[project.Invited, project.Rivals, project.Unshared])
        {
            (await Presales.ActAsync($"{Url}/bid/{requirement}", new { text = $"完全满足 {ours}", deviation = Deviation.None }, await deployment.VersionOfProposalAsync(project, world.Provider))).MustBeDone();
        }
        foreach (var (partner, requirement) in ((Company, Id<Requirement>)[])[(world.Partner, project.Invited), (world.Rival, project.Rivals)])
        {
            var theirs = word($"the answer of {partner.Name} in {project}", m => IsTeam(m) || Audits(m) || m?.Company == partner);
            (await deployment.As(partner.With(Role.PartnerManager)).ActAsync($"{Url}/bid/{requirement}", new { text = $"满足 {theirs}", deviation = Deviation.Positive })).MustBeDone();
        }
    }

    private async Task ProveAsync()
    {
        var proves = word($"the provider's evidence in {project}", m => IsTeam(m) || IsShown(m) || Audits(m));
        (project.Evidence, project.EvidenceFile) = await ProveAsync(Presales, project.Invited, proves);
        var partners = word($"the partner's evidence in {project}", m => IsTeam(m) || Audits(m) || m?.Company == world.Partner);
        (project.PartnersEvidence, project.PartnersFile) = await ProveAsync(deployment.As(world.Partner.With(Role.PartnerEngineer)), project.Invited, partners);
        var rivals = word($"the rival's evidence in {project}", m => IsTeam(m) || Audits(m) || m?.Company == world.Rival);
        (project.RivalsEvidence, _) = await ProveAsync(deployment.As(world.Rival.With(Role.PartnerEngineer)), project.Rivals, rivals);
    }

    private async Task<(Id<Evidence>, Id<StoredFile>)> ProveAsync(Visitor visitor, Id<Requirement> requirement, string words)
    {
        (await visitor.SubmitAsync($"{Url}/bid/{requirement}/evidence", new { nature = EvidenceNature.TestReport, @object = $"检测报告 {words}", issuer = "测评中心", number = words, covers = "华东" },
            files: Upload.Text("file", "report.md", $"检测报告 {words}"))).Must(System.Net.HttpStatusCode.Redirect);
        await using var db = deployment.Open();
        var evidence = await db.Set<Evidence>().SingleAsync(e => e.Number == words);
        return (evidence.Id, evidence.File!.Value);
    }

    /// <summary>A consortium with the partner: frozen; only agreed while <see cref="World.Silent"/>; only asked for in <see cref="World.Recorded"/>.</summary>
    private async Task DivideAsync()
    {
        var (url, partner) = (Url + "/structure", deployment.As(world.Partner.With(Role.PartnerManager)));
        var work = word($"the partner's work in {project}", m => IsTeam(m) || Audits(m) || m?.Company == world.Partner);
        (await Presales.ActAsync(url, new { form = "consortium", isJointlyLiable = true })).MustBeDone();
        (await Presales.ActAsync(url + "/parties", new { organization = world.Partner.Id, kind = "integration", work }, await deployment.VersionOfStructureAsync(project))).MustBeDone();
        (await Presales.ActAsync(url + "/work", new { requirements = new[] { project.Invited }, responsible = world.Partner.Id }, await deployment.VersionOfStructureAsync(project))).MustBeDone();
        (await Presales.ActAsync(url + "/work", new { requirements = new[] { project.Rivals, project.Unshared }, responsible = world.Provider.Id }, await deployment.VersionOfStructureAsync(project))).MustBeDone();
        (await Presales.ActAsync(url + "/total", new { amount = 1000 })).MustBeDone();
        (await Presales.ActAsync(url + "/amount", new { amount = 600 })).MustBeDone();
        (await Presales.ActAsync(url + "/ask", new { due = Today.PlusDays(7) }, await deployment.VersionOfStructureAsync(project))).MustBeDone();
        project.Terms = (int)(await partner.ActAsync(url + "/amount", new { amount = 400 })).MustBeDone().Json["terms"]!;
        (await Presales.ActAsync(url + "/ask", new { due = Today.PlusDays(7) }, await deployment.VersionOfStructureAsync(project))).MustBeDone();
        if (project == world.Recorded)
        {
            return;
        }
        foreach (var who in new[] { partner, deployment.As(world.Provider.With(Role.Manager)) })
        {
            (await who.ActAsync(url + "/accept", new { terms = project.Terms })).MustBeDone();
        }
        if (project != world.Silent)
        {
            (await Presales.ActAsync(url + "/freeze", version: await deployment.VersionOfStructureAsync(project))).MustBeDone();
        }
    }

    private async Task FinishAsync(string needs)
    {
        if (project == world.Drafted)
        {
            (await Requester.ActAsync(Url + "/need-revise", new { reason = $"范围变了 {needs}" }, await deployment.VersionOfNeedAsync(project))).MustBeDone();
        }
        if (project == world.Silent)
        {
            await MoveAsync(Phase.Published);
        }
        if (project == world.Awarded)
        {
            await MoveAsync(Phase.Won);
        }
    }

    private async Task MoveAsync(Phase phase) =>
        (await Presales.SubmitAsync(Url + "/phase", new { phase, on = Today }, await deployment.VersionOfAsync<Engagement>(e => e.Id == project.Id),
            files: Upload.Text("announcement", "公告.md", $"公告 {phase}"))).Must(System.Net.HttpStatusCode.Redirect);
}
