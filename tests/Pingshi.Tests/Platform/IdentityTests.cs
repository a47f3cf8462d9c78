using System.Buffers.Binary;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Tests.Access;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Platform;

/// <summary>Who comes in, by what proof, for how long.</summary>
public abstract class IdentityTests(Product product) : ProductTests(product), IAsyncLifetime
{
    private static readonly object Founders = new
    {
        provider = "云服务商", systemName = "甲", systemMail = "a@first.example", securityName = "乙", securityMail = "b@first.example", auditName = "丙", auditMail = "c@first.example",
    };

    public async ValueTask InitializeAsync() => await Product.ResetAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private Task<Answer> SignInAsync(Member member, string password = World.Password, string? code = null, Visitor? visitor = null) =>
        (visitor ?? Product.Nobody()).ActAsync("/sign-in", new { mail = member.Mail, password, code });

    private async Task<string> TokenAsync(Member member, string? code = null) => (string)(await SignInAsync(member, code: code)).MustBeDone().Json["token"]!;

    private Task<Answer> WithAsync(string token, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        request.Headers.Authorization = new("Bearer", token);
        return Product.Nobody().SendAsync(request);
    }

    [Fact]
    public async Task The_first_link_works_once_and_names_three_administrators_of_one_role_each()
    {
        await using var fresh = await Deployment.StartAsync(Engine, Contents.Empty);
        var old = await FirstStart.OpenAsync(fresh.Database, Scope.System("start", fresh.Now), default);
        var link = await FirstStart.OpenAsync(fresh.Database, Scope.System("start", fresh.Now), default);
        (await fresh.Nobody().ActAsync(old!, Founders)).MustRefuse("link.used");
        (await fresh.Nobody().GetAsync(link!)).MustBeDone();
        var page = (await fresh.Nobody().SubmitAsync(link!, Founders)).MustBeDone().Text;
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Matches(page, "/join/[A-Za-z0-9_-]{43}").DistinctBy(m => m.Value).Count());
        (await fresh.Nobody().ActAsync(link!, Founders)).MustRefuse("link.used");
        Assert.Null(await FirstStart.OpenAsync(fresh.Database, Scope.System("start", fresh.Now), default));
        await using var db = fresh.Open();
        Assert.Equal([RoleSet.Of(Role.SystemAdministrator), RoleSet.Of(Role.SecurityAdministrator), RoleSet.Of(Role.AuditAdministrator)],
            (await db.Set<Membership>().ToListAsync()).Select(m => m.Roles).OrderBy(r => r.Bits));
        Assert.All(await db.Set<Person>().ToListAsync(), p => Assert.Null(p.PasswordHash));
    }

    [Fact]
    public async Task The_three_first_administrators_are_three_people()
    {
        await using var fresh = await Deployment.StartAsync(Engine, Contents.Empty);
        var link = await FirstStart.OpenAsync(fresh.Database, Scope.System("start", fresh.Now), default);
        (await fresh.Nobody().ActAsync(link!, new { provider = "一", systemName = "甲", systemMail = "a@x.example", securityName = "甲", securityMail = "A@X.example ", auditName = "丙", auditMail = "c@x.example" }))
            .MustRefuse("first-start.same-person");
        await using var db = fresh.Open();
        Assert.False(await db.Set<Organization>().AnyAsync());
    }

    [Theory]
    [InlineData(new[] { Role.SystemAdministrator, Role.SecurityAdministrator }, "access.two-administrators")]
    [InlineData(new[] { Role.AuditAdministrator, Role.Finance }, "access.administrator-does-business")]
    [InlineData(new[] { Role.Judge }, "access.role-of-other-side")]
    public async Task Roles_that_do_not_go_together_are_not_given(Role[] roles, string code)
    {
        var engineer = World.Provider.Outside(Role.Engineer);
        (await Product.As(World.Provider.With(Role.SecurityAdministrator)).ActAsync($"/people/{engineer.Membership}/roles", new { roles }, version: 1)).MustRefuse(code);
    }

    [Fact]
    public async Task Nobody_gives_itself_roles()
    {
        var security = World.Provider.With(Role.SecurityAdministrator);
        (await Product.As(security).ActAsync($"/people/{security.Membership}/roles", new { roles = new[] { Role.AuditAdministrator } }, version: 1)).MustRefuse("person.not-yourself");
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_a_quarter_of_an_hour()
    {
        var judge = World.Customer.With(Role.Judge);
        for (var i = 0; i < Person.MostFailures; i++)
        {
            (await SignInAsync(judge, "wrong")).MustRefuse("sign-in.wrong");
        }
        (await SignInAsync(judge)).MustRefuse("sign-in.wrong");
        Product.Advance(Person.LockoutLength);
        (await SignInAsync(judge)).MustBeDone();
    }

    [Fact]
    public async Task Whoever_signs_in_on_several_devices_at_one_moment_comes_in_on_each()
    {
        var judge = World.Customer.With(Role.Judge);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignInAsync(judge)));
        Assert.Equal(8, answers.Select(a => (string)a.MustBeDone().Json["token"]!).Distinct().Count());
    }

    [Fact]
    public async Task Wrong_passwords_at_one_moment_are_each_counted()
    {
        var judge = World.Customer.With(Role.Judge);
        var answers = await Task.WhenAll(Enumerable.Range(0, Person.MostFailures).Select(_ => SignInAsync(judge, "wrong")));
        Assert.All(answers, a => a.MustRefuse("sign-in.wrong"));
        (await SignInAsync(judge)).MustRefuse("sign-in.wrong");
        Product.Advance(Person.LockoutLength);
        (await SignInAsync(judge)).MustBeDone();
    }

    [Fact]
    public async Task A_one_time_code_sent_twice_at_one_moment_opens_one_session()
    {
        var (system, code) = (World.Provider.With(Role.SystemAdministrator), Totp.Code(World.TotpSecret, Product.Now));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SignInAsync(system, code: code)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => a.MustRefuse("sign-in.wrong"));
    }

    [Fact]
    public async Task Every_wrong_way_to_sign_in_is_answered_alike()
    {
        var (judge, finance, system) = (World.Customer.With(Role.Judge), World.Customer.With(Role.CustomerFinance), World.Provider.With(Role.SystemAdministrator));
        await using (var db = Product.Open())
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == judge.Person)).DisabledAt = Product.Now;
            (await db.Set<Person>().SingleAsync(p => p.Id == finance.Person)).LockedUntil = Product.Now + Duration.FromMinutes(1);
            await db.SaveChangesAsync();
        }
        Answer[] answers =
        [
            await SignInAsync(judge with { Mail = "nobody@nowhere.example" }), await SignInAsync(World.Customer.Steward, "wrong"), await SignInAsync(judge), await SignInAsync(finance),
            await SignInAsync(system), await SignInAsync(system, code: "000000"), await SignInAsync(system, "wrong", Totp.Code(World.TotpSecret, Product.Now)),
        ];
        Assert.Single(answers.Select(Asking.Said).Distinct());
        Assert.Equal(HttpStatusCode.Unauthorized, answers[0].Status);
        await using var log = Product.Open();
        Assert.Equal(answers.Length, await log.Set<AuditEntry>().CountAsync(e => e.Act == "identity.sign-in" && e.Outcome == Outcome.Refused));
    }

    [Fact]
    public async Task A_one_time_code_works_one_time()
    {
        var system = World.Provider.With(Role.SystemAdministrator);
        var code = Totp.Code(World.TotpSecret, Product.Now);
        await TokenAsync(system, code);
        (await SignInAsync(system, code: code)).MustRefuse("sign-in.wrong");
        (await SignInAsync(system, code: Totp.Code(World.TotpSecret, Product.Now - Duration.FromSeconds(30)))).MustRefuse("sign-in.wrong");
        Product.Advance(Duration.FromSeconds(30));
        await TokenAsync(system, Totp.Code(World.TotpSecret, Product.Now));
    }

    [Fact]
    public async Task An_administrator_without_a_second_factor_reaches_its_own_account_and_nothing_else()
    {
        var audit = World.Provider.With(Role.AuditAdministrator);
        await using (var db = Product.Open())
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == audit.Person)).TotpConfirmed = false;
            await db.SaveChangesAsync();
        }
        var visitor = Product.As(audit);
        (await visitor.ReadAsync("/audit")).Must(HttpStatusCode.Forbidden).MustRefuse("access.second-factor");
        Assert.Equal("/account/second-factor", (await visitor.GetAsync("/audit")).Must(HttpStatusCode.Redirect).Location);
        (await visitor.ReadAsync("/account")).MustBeDone();
        var secret = Totp.NewSecret();
        (await visitor.ActAsync("/account/second-factor", new { secret, code = "123456" })).MustRefuse("totp.wrong");
        (await visitor.ActAsync("/account/second-factor", new { secret, code = Totp.Code(secret, Product.Now) })).MustBeDone();
        (await visitor.ReadAsync("/audit")).MustBeDone();
    }

    [Theory]
    [InlineData("second-factor")]
    [InlineData("password")]
    [InlineData("end")]
    public async Task What_proves_a_person_anew_ends_its_other_sessions(string by)
    {
        var judge = World.Customer.With(Role.Judge);
        var other = await TokenAsync(judge);
        (await WithAsync(other, "/account")).MustBeDone();
        var here = Product.As(judge);
        var secret = Totp.NewSecret();
        (await (by switch
        {
            "second-factor" => here.ActAsync("/account/second-factor", new { secret, code = Totp.Code(secret, Product.Now) }),
            "password" => here.ActAsync("/account/password", new { oldPassword = World.Password, password = "Another-level-8" }),
            _ => here.ActAsync("/account/sessions/end"),
        })).MustBeDone();
        (await WithAsync(other, "/account")).Must(HttpStatusCode.Unauthorized);
        (await here.ReadAsync("/account")).MustBeDone();
    }

    [Fact]
    public async Task A_person_sees_where_it_is_signed_in_and_ends_one_of_them()
    {
        var judge = World.Customer.With(Role.Judge);
        var other = await TokenAsync(judge);
        var devices = (await Product.As(judge).ReadAsync("/account")).MustBeDone().Json["devices"]!.AsArray();
        Assert.Equal(2, devices.Count);
        (await Product.As(judge).ActAsync("/account/sessions/end", new { session = (string)devices.Single(d => !(bool)d!["isHere"]!)!["id"]! })).MustBeDone();
        (await WithAsync(other, "/account")).Must(HttpStatusCode.Unauthorized);
        Assert.Single((await Product.As(judge).ReadAsync("/account")).MustBeDone().Json["devices"]!.AsArray());
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var judge = World.Customer.With(Role.Judge);
        Id<Session> theirs;
        await using (var db = Product.Open())
        {
            theirs = await db.Set<Session>().Where(s => s.PersonId == judge.Person).Select(s => s.Id).SingleAsync();
        }
        (await Product.As(World.Customer.Steward).ActAsync("/account/sessions/end", new { session = theirs })).MustBeDone();
        (await Product.As(judge).ReadAsync("/account")).MustBeDone();
    }

    [Fact]
    public async Task A_disabled_persons_session_dies_at_once_and_stays_dead()
    {
        var engineer = World.Provider.Outside(Role.Engineer);
        var system = Product.As(World.Provider.With(Role.SystemAdministrator));
        (await Product.As(engineer).ReadAsync("/account")).MustBeDone();
        (await system.ActAsync($"/people/{engineer.Person}/disable")).MustBeDone();
        (await Product.As(engineer).ReadAsync("/account")).Must(HttpStatusCode.Unauthorized);
        (await system.ActAsync($"/people/{engineer.Person}/enable")).MustBeDone();
        (await Product.As(engineer).ReadAsync("/account")).Must(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(7.9, true)]
    [InlineData(8.0, false)]
    public async Task A_session_ends_after_eight_idle_hours(double hours, bool alive)
    {
        var token = await TokenAsync(World.Customer.With(Role.Judge));
        Product.Advance(Duration.FromHours(hours));
        Assert.Equal(alive ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, (await WithAsync(token, "/account")).Status);
    }

    [Fact]
    public async Task A_session_ends_after_seven_days_however_busy()
    {
        var token = await TokenAsync(World.Customer.With(Role.Judge));
        for (var hours = 0; hours < 7 * 24; hours += 6)
        {
            (await WithAsync(token, "/account")).MustBeDone();
            Product.Advance(Duration.FromHours(6));
        }
        (await WithAsync(token, "/account")).Must(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signing_in_changes_the_cookie_and_the_one_before_is_dead()
    {
        var judge = World.Customer.With(Role.Judge);
        var browser = Product.As(judge);
        (await browser.SubmitAsync("/sign-in", new { mail = judge.Mail, password = World.Password })).Must(HttpStatusCode.Redirect);
        Assert.NotEqual(judge.Token, browser.Cookies["pingshi"]);
        (await browser.GetAsync("/account")).MustBeDone();
        (await WithAsync(judge.Token, "/account")).Must(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_cookie_is_out_of_scripts_reach_and_stays_here()
    {
        var judge = World.Customer.With(Role.Judge);
        var set = Assert.Single((await Product.Nobody().SubmitAsync("/sign-in", new { mail = judge.Mail, password = World.Password })).Headers.GetValues("Set-Cookie"), c => c.StartsWith("pingshi=", StringComparison.Ordinal));
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", set, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_invitation_works_once_and_for_seven_days()
    {
        var system = Product.As(World.Provider.With(Role.SystemAdministrator));
        async Task<string> InviteAsync(string mail) => (string)(await system.ActAsync("/people/invite", new { organization = World.Provider.Id, name = "新人", mail })).MustBeDone().Json["path"]!;
        var link = await InviteAsync("one@people.example");
        (await Product.Nobody().ActAsync(link, new { password = "short" })).MustRefuse("password.weak");
        (await Product.Nobody().ActAsync(link, new { password = "xx-one-xx-one-xx" })).MustRefuse("password.weak");
        (await Product.Nobody().ActAsync(link, new { password = World.Password })).MustBeDone();
        (await Product.Nobody().ActAsync(link, new { password = World.Password })).MustRefuse("link.used");
        var late = await InviteAsync("two@people.example");
        Product.Advance(Invitation.Validity);
        (await Product.Nobody().ActAsync(late, new { password = World.Password })).MustRefuse("link.used");
    }

    [Fact]
    public async Task A_new_link_ends_the_old_one_and_resets_only_its_own_person()
    {
        var engineer = World.Provider.Outside(Role.Engineer);
        var system = Product.As(World.Provider.With(Role.SystemAdministrator));
        async Task<string> LinkAsync() => (string)(await system.ActAsync($"/people/{engineer.Person}/new-link")).MustBeDone().Json["path"]!;
        var (old, link) = (await LinkAsync(), await LinkAsync());
        (await Product.Nobody().ActAsync(old, new { password = "A-new-level-8-9" })).MustRefuse("link.used");
        (await Product.Nobody().ActAsync(link, new { password = "A-new-level-8-9" })).MustBeDone();
        (await SignInAsync(engineer, "A-new-level-8-9")).MustBeDone();
        (await SignInAsync(World.Provider.Outside(Role.Finance), "A-new-level-8-9")).MustRefuse("sign-in.wrong");
    }

    [Fact]
    public async Task A_password_costs_whoever_steals_its_hash_210_000_rounds()
    {
        await using var db = Product.Open();
        var hash = Convert.FromBase64String((await db.Set<Person>().Where(p => p.PasswordHash != null).Select(p => p.PasswordHash).FirstAsync())!);
        // ASP.NET Core Identity's format 1: marker, pseudo-random function (2 = HMAC-SHA-512), rounds, length of the salt.
        Assert.Equal(1, hash[0]);
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 210_000);
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(9)) >= 16);
    }

    [Fact]
    public async Task First_persons_invite_and_rule_their_own_and_nobody_else()
    {
        var steward = Product.As(World.Customer.Steward);
        (await steward.ActAsync("/people/invite", new { organization = World.Customer.Id, name = "新人", mail = "new@own.example" })).MustBeDone();
        (await steward.ActAsync("/people/invite", new { organization = World.OtherCustomer.Id, name = "新人", mail = "x@own.example" })).MustRefuse("access.not-found");
        (await steward.ActAsync("/people/invite", new { organization = World.Provider.Id, name = "新人", mail = "x@own.example" })).MustRefuse("access.not-found");
        (await steward.ActAsync($"/people/{World.OtherCustomer.With(Role.Judge).Membership}/roles", new { roles = new[] { Role.Judge } }, version: 1)).MustRefuse("access.not-found");
        (await Product.As(World.Provider.With(Role.AccountManager)).ActAsync("/people/invite", new { organization = World.Customer.Id, name = "新人", mail = "x@own.example" })).MustRefuse("person.first-exists");
    }

    [Fact]
    public async Task Nobody_joins_the_same_organisation_twice_and_a_mail_needs_a_server()
    {
        var steward = Product.As(World.Customer.Steward);
        object Invite(string mail, bool alsoMail = false) => new { organization = World.Customer.Id, name = "新人", mail, alsoMail };
        (await steward.ActAsync("/people/invite", Invite(World.Customer.With(Role.Judge).Mail.ToUpperInvariant()))).MustRefuse("person.mail-taken");
        (await steward.ActAsync("/people/invite", Invite("mailed@own.example", alsoMail: true))).MustRefuse("mail.not-set-up");
        (await steward.ActAsync("/people/invite", Invite("mailed@own.example"))).MustBeDone();
    }

    [Fact]
    public async Task A_deployment_has_one_provider() =>
        (await Product.As(World.Provider.With(Role.AccountManager)).ActAsync("/organizations/new", new { name = "又一家云", side = "provider" })).MustRefuse("organization.one-provider");

    [Fact]
    public async Task Whoever_is_of_no_organisation_sees_nothing()
    {
        var judge = World.Customer.With(Role.Judge);
        await using (var db = Product.Open())
        {
            (await db.Set<Membership>().SingleAsync(m => m.Id == judge.Membership)).EndedAt = Product.Now;
            await db.SaveChangesAsync();
        }
        foreach (var line in AccessMatrix.All.Where(l => !l.IsAct && l.Own is not null))
        {
            var ask = new Ask(Product, World.Drafted, judge);
            foreach (var kind in line.Kinds)
            {
                var answer = await Asking.SendAsync(line, kind, ask);
                Assert.True((int)answer.Status < 500, $"{line.Title}: {answer}");
                var text = Asking.Everything(answer);
                Assert.Empty(World.Canaries.Where(c => text.Contains(c.Word, StringComparison.Ordinal) && !judge.Name.Contains(c.Word, StringComparison.Ordinal)).Select(c => $"{line.Title} shows {c.Of}"));
            }
        }
    }
}

public sealed class IdentityOnSqlite(OnSqlite product) : IdentityTests(product), IClassFixture<OnSqlite>;

public sealed class IdentityOnPostgres(OnPostgres product) : IdentityTests(product), IClassFixture<OnPostgres>;
