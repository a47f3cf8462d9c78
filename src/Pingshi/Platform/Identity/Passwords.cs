using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Pingshi.Platform.Identity;

/// <summary>ASP.NET Core Identity's PBKDF2 (HMAC-SHA-512) at OWASP's count for it, and the one rule a password must keep.</summary>
internal sealed class Passwords
{
    public const int Iterations = 210_000;
    private const int Shortest = 12;
    private readonly PasswordHasher<Person> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly string _nobodys;

    public Passwords() => _nobodys = _hasher.HashPassword(null!, Secret.New());

    public string Hash(Person person, string password)
    {
        var mailName = person.Mail.Split('@')[0];
        IdentityWords.WeakPassword.Unless(
            password.Length >= Shortest && !password.Contains(mailName, StringComparison.OrdinalIgnoreCase), "password");
        return _hasher.HashPassword(person, password);
    }

    /// <summary>Takes as long for a person that is not there, so that the time tells nothing.</summary>
    public bool Verify(Person? person, string password) =>
        _hasher.VerifyHashedPassword(person!, person?.PasswordHash ?? _nobodys, password) != PasswordVerificationResult.Failed && person?.PasswordHash is not null;
}
