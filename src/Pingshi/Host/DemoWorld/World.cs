using System.Security.Cryptography;
using Pingshi.Platform.Identity;

namespace Pingshi.Host.DemoWorld;

/// <summary>The demo world while it is made: the API it is made through, the time it believes, and who and what is there already.</summary>
internal sealed class World(DemoApi api, DemoClock clock)
{
    // Neither 0 and O nor 1 and l: these are typed from a terminal.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private readonly Dictionary<Member, DemoPerson> _people = [];
    private readonly Dictionary<Party, Id<Organization>> _organizations = [];
    private readonly Dictionary<Member, string> _passwords = [];

    public DemoClock Clock { get; } = clock;

    public DemoPerson this[Member member] => _people[member];

    public Id<Organization> this[Party party] => _organizations[party];

    public void Enter(Party party, Id<Organization> id) => _organizations.Add(party, id);

    /// <summary>Whoever was invited opens the link and chooses a password, as random as a secret should be.</summary>
    public async Task JoinAsync(Party party, Member member, string link)
    {
        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        var joined = await api.ActAsync<AcceptInvitation.Answer>(link, new AcceptInvitation.Input { Password = password });
        _passwords.Add(member, password);
        _people.Add(member, new(api, Clock, joined.Person, MailOf(party, member), password));
    }

    public static string MailOf(Party party, Member member) => $"{member.MailName}@{party.Domain}";

    public IReadOnlyList<DemoSignIn> SignIns() =>
    [
        .. from party in Cast.Others.Prepend(Cast.Provider)
           from member in party.Members
           select new DemoSignIn(party.Name, member.Name, string.Join('、', member.Roles.Select(r => AccessWords.Of(r).In(Language.Chinese))), MailOf(party, member), _passwords[member], _people[member].TotpSecret),
    ];
}
