namespace Pingshi.Partners;

internal static class CertificateWords
{
    public static readonly Rule SubjectNeeded = new("certificate.subject-needed", 422,
        "请写明它证明的是哪个产品、系统或人员。", "Say which product, system or person it certifies.");
    public static readonly Rule CompanyHasNoSubject = new("certificate.company-has-no-subject", 422,
        "公司资质证明的是本单位，不能再写产品、系统或区域。", "A company's certificate is about the company; it names no product, system or region.");
    public static readonly Rule AlreadyRenewed = new("certificate.already-renewed", 422,
        "这份证书已经续期，请改新的那一份。", "This certificate was renewed; change the new one.");
    public static readonly Rule AlreadyWithdrawn = new("certificate.already-withdrawn", 422,
        "这份证书已经撤下。", "This certificate was withdrawn.");
    public static readonly Rule RenewalEndsEarlier = new("certificate.renewal-ends-earlier", 422,
        "续期后的截止日应晚于现在的 {0}。", "A renewal must end later than the {0} there is.");

    public static readonly Text Certificates = new("资质", "Certificates");
    public static readonly Text Lead = new("本单位持有的资质证书。到期日是一项承诺：续期或撤下后才结束。", "The certificates we hold. Each end of validity is a commitment; renewing or withdrawing ends it.");
    public static readonly Text Empty = new("还没有登记资质。登记后，参与决策会据此核对资格条件，应答也可以直接引用。", "No certificate is recorded. Once recorded, go/no-go checks qualifications against them and answers can cite them.");
    public static readonly Text None = new("没有登记资质。", "No certificate is recorded.");
    public static readonly Text Add = new("登记资质", "Record a certificate");
    public static readonly Text Name = new("资质名称", "Certificate");
    public static readonly Text NameHint = new("按证书上的写法，如 ISO/IEC 27001、CMMI、网络安全等级保护备案证明", "As printed on it: ISO/IEC 27001, CMMI");
    public static readonly Text Object = new("证明对象", "Certifies");
    public static readonly Text ObjectHint = new("公司资质不能证明对系统的要求；系统证书请写明平台与区域。", "A company's certificate proves nothing about a system; for a system say which platform and region.");
    public static readonly Text Subject = new("产品、系统或人员", "Product, system or person");
    public static readonly Text Region = new("平台所在区域", "Region of the platform");
    public static readonly Text Level = new("等级", "Level");
    public static readonly Text Issuer = new("发证机构", "Issuer");
    public static readonly Text Number = new("证书编号", "Number");
    public static readonly Text ValidFrom = new("生效日", "Valid from");
    public static readonly Text ValidTo = new("截止日", "Valid to");
    public static readonly Text File = new("证书文件", "File");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Renew = new("续期", "Renew");
    public static readonly Text RenewSays = new("登记新证书，旧的一份保留并标为已续期。", "Records the new certificate; the old one stays and is marked renewed.");
    public static readonly Text Correct = new("更正", "Correct");
    public static readonly Text Withdraw = new("撤下", "Withdraw");
    public static readonly Text WithdrawSays = new("证书被撤销、注销或不再使用。撤下后不能再用于应答，到期承诺随之结束。", "It was revoked or is no longer used. It can no longer be cited, and its commitment falls away.");
    public static readonly Text Because = new("原因", "Reason");
    public static readonly Text Renewed = new("已续期", "renewed");
    public static readonly Text Withdrawn = new("已撤下", "withdrawn");
    public static readonly Text NewOne = new("新证书", "The new certificate");
    public static readonly Text Unlimited = new("长期", "no end");
    public static readonly Text Replace = new("替换文件（不选则保留）", "Replace the file (none = keep)");

    public static Text Of(CertificateObject of) => of switch
    {
        CertificateObject.Company => new("公司", "company"),
        CertificateObject.Product => new("产品", "product"),
        CertificateObject.System => new("系统或平台", "system or platform"),
        CertificateObject.Person => new("人员", "person"),
    };
}
