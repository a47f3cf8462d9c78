using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Pingshi.Platform.Outbox;

namespace Pingshi.Platform.Mail;

/// <summary>One mail, as the outbox carries it.</summary>
public sealed record MailToSend(string To, string ToName, string Subject, string Body)
{
    public const string Type = "mail.send";
}

/// <summary>The mail server; without a host no mail is sent, and links are handed over by hand.</summary>
public sealed class MailOptions
{
    public string? Host { get; set; }
    [System.ComponentModel.DataAnnotations.Range(1, 65535)] public int Port { get; set; } = 587;
    public string? User { get; set; }
    public string? Password { get; set; }
    public string From { get; set; } = "pingshi@localhost";

    /// <summary>Where the product is reached, as links in mails name it (<c>https://pingshi.example.gov.cn</c>); a request's Host header is never trusted for that.</summary>
    public string? PublicAddress { get; set; }
}

internal static class MailSender
{
    public static Consumer Consumer { get; } = new("mail", MailToSend.Type, SendAsync);

    private static async Task SendAsync(AppDb db, OutboxMessage message, IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<IOptions<MailOptions>>().Value;
        if (options.Host is null)
        {
            return;
        }
        var mail = Json.Read<MailToSend>(message.Payload);
        using var mime = new MimeMessage();
        mime.From.Add(MailboxAddress.Parse(options.From));
        mime.To.Add(new MailboxAddress(mail.ToName, mail.To));
        mime.Subject = mail.Subject;
        mime.Body = new TextPart("plain") { Text = mail.Body };
        using var client = new SmtpClient();
        await client.ConnectAsync(options.Host, options.Port, SecureSocketOptions.StartTlsWhenAvailable, ct);
        if (options.User is not null)
        {
            await client.AuthenticateAsync(options.User, options.Password ?? "", ct);
        }
        await client.SendAsync(mime, ct);
        await client.DisconnectAsync(true, ct);
    }
}

internal static class MailWords
{
    public static readonly Rule NotSetUp = new("mail.not-set-up", 422,
        "还没有配置邮件服务器或对外地址。请把链接当面交给本人。", "No mail server or public address is set up. Hand the link over yourself.");

    public static MailToSend Invitation(string to, string name, string organization, string link) => new(to, name,
        $"平视：{organization} 邀请你加入 · Pingshi: {organization} invites you",
        $"{name}：\n\n请在七天内打开下面的链接设置密码（只能用一次）：\n{link}\n\nOpen this link within seven days to choose a password (it works once):\n{link}\n");
}
