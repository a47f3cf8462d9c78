using Microsoft.Playwright;

namespace Pingshi.Browser.Tests;

/// <summary>The stations of the thread as people walk them: the customer, the provider, a partner, each at a browser of its own.</summary>
public sealed class ThreadTests(Demo demo)
{
    private const string Customer = "赵文博";
    private const string Provider = "周启明";
    private const string Partner = "沈一鸣";

    private const string Document = """
        # 采购需求

        ## 技术要求

        ★ 系统应当支持国密算法加密存储。

        故障响应时间不得超过 30 分钟。

        系统应当每季度巡检一次。
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_need_to_answers_with_evidence_and_a_change_of_mind(bool script)
    {
        await using var customer = await (await demo.VisitAsync(script)).SignInAsync(Customer);
        await using var provider = await (await demo.VisitAsync(script)).SignInAsync(Provider);
        await using var partner = await (await demo.VisitAsync(script)).SignInAsync(Partner);
        var title = $"档案上云 {(script ? "一" : "二")}";

        var engagement = await StateNeedAsync(customer, title);
        await AnswerAsync(provider, engagement);
        await AnswerAsPartnerAsync(partner, title);
        await ChangeMindAsync(customer, engagement);

        await provider.GoAsync($"/engagements/{engagement}/bid");
        Assert.Contains("已过时", await RowAsync(provider, "R-002"), StringComparison.Ordinal);
        await provider.PressAsync("向客户展示应答");
        await customer.GoAsync($"/engagements/{engagement}/answers");
        var answers = await customer.MainTextAsync();
        Assert.Contains("国密检测报告", answers, StringComparison.Ordinal);
        Assert.Contains("已过时", answers, StringComparison.Ordinal);
        Assert.DoesNotContain("青隼的应答", answers, StringComparison.Ordinal);
        foreach (var visit in (Visit[])[customer, provider, partner])
        {
            await visit.MustBeSoundAsync(axe: script);
        }
    }

    [Fact]
    public async Task A_recorded_tender_is_not_there_for_its_customer_until_the_award()
    {
        await using var presales = await (await demo.VisitAsync()).SignInAsync("陈卓");
        await using var customer = await (await demo.VisitAsync()).SignInAsync(Customer);
        const string Title = "公开招标：档案数字化";
        await presales.GoAsync("/engagements/record");
        var form = presales.Form("/engagements/record");
        await form.Locator("[name=customer]").SelectOptionAsync(new SelectOptionValue { Label = demo[Customer].Organization });
        await form.Locator("[name=title]").FillAsync(Title);
        await form.Locator("[name=publishedOn]").FillAsync("2026-11-02");
        await form.Locator("[name=document]").SetInputFilesAsync(File("招标文件.md", Document));
        await presales.LeaveAsync(() => form.GetByRole(AriaRole.Button, new() { Name = "登记招标项目" }).ClickAsync());
        var address = new Uri(presales.Page.Url).AbsolutePath;
        var engagement = address.Split('/')[2];

        foreach (var path in (string[])[address, $"/engagements/{engagement}", $"/engagements/{engagement}/answers", $"/engagements/{engagement}/files", $"/engagements/{engagement}/need/export"])
        {
            Assert.Equal(404, (await customer.GoAsync(path)).Status);
        }
        await customer.GoAsync("/engagements");
        Assert.DoesNotContain(Title, await customer.MainTextAsync(), StringComparison.Ordinal);

        await presales.GoAsync($"/engagements/{engagement}");
        Assert.Contains("招标静默", await presales.MainTextAsync(), StringComparison.Ordinal);
        await presales.Page.GetByText("变更阶段").First.ClickAsync();
        var phase = presales.Form($"/engagements/{engagement}/phase");
        await phase.Locator("[name=phase]").SelectOptionAsync("Won");
        await phase.Locator("[name=on]").FillAsync("2026-11-20");
        await phase.Locator("[name=announcement]").SetInputFilesAsync(File("中标公告.md", "# 中标公告\n本项目由我方中标。"));
        await presales.LeaveAsync(() => phase.Locator("button").ClickAsync());

        Assert.Equal(200, (await customer.GoAsync(address)).Status);
        Assert.Contains("国密算法", await customer.MainTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> StateNeedAsync(Visit customer, string title)
    {
        await customer.GoAsync("/engagements");
        await customer.FollowAsync("提出需求");
        var form = customer.Form("/engagements/new");
        await form.Locator("[name=title]").FillAsync(title);
        await form.Locator("[name=goal]").FillAsync("把纸质档案搬上云，查得快、丢不了。");
        await form.Locator("[name=budgetTo]").FillAsync("1200000");
        await form.Locator("[name=document]").SetInputFilesAsync(File("需求.md", Document));
        await customer.PressAsync("提出需求", form);
        var need = new Uri(customer.Page.Url).AbsolutePath;
        Assert.EndsWith("/need", need, StringComparison.Ordinal);
        // Each requirement leads to its place in the document beside it.
        var place = customer.Page.Locator("#R-002 a.place");
        var anchor = (await place.GetAttributeAsync("href"))!.Split('#')[1];
        Assert.Contains("故障响应时间", await customer.Page.Locator($"[id='{anchor}']").InnerTextAsync(), StringComparison.Ordinal);
        await customer.PressAsync("定版");
        Assert.Contains("第 1 版", await customer.MainTextAsync(), StringComparison.Ordinal);
        return need.Split('/')[2];
    }

    private static async Task AnswerAsync(Visit provider, string engagement)
    {
        await provider.GoAsync($"/engagements/{engagement}/go");
        var go = provider.Form($"/engagements/{engagement}/go");
        await go.Locator("[name=goes]").SelectOptionAsync("true");
        await go.Locator("[name=reason]").FillAsync("能做，也值得做。");
        await provider.PressAsync("记录决定", go);

        foreach (var (key, text) in ((string, string)[])[("R-001", "存储层使用 SM4 加密。"), ("R-002", "响应不超过 20 分钟。")])
        {
            await provider.GoAsync($"/engagements/{engagement}/bid");
            await provider.FollowAsync(key);
            var answer = provider.Page.Locator("form", new() { HasText = "保存应答" });
            await answer.Locator("[name=text]").FillAsync(text);
            await answer.Locator("[name=deviation]").SelectOptionAsync("None");
            await provider.PressAsync("保存应答", answer);
        }
        await provider.GoAsync($"/engagements/{engagement}/bid");
        Assert.Contains("未证实", await RowAsync(provider, "R-001"), StringComparison.Ordinal);
        await provider.FollowAsync("R-001");
        var evidence = provider.Page.Locator("form[action$='/evidence']");
        if (!await evidence.Locator("[name=object]").IsVisibleAsync())
        {
            await provider.Page.GetByText("附上证据").First.ClickAsync();
        }
        await evidence.Locator("[name=nature]").SelectOptionAsync("TestReport");
        await evidence.Locator("[name=object]").FillAsync("国密检测报告");
        await evidence.Locator("[name=file]").SetInputFilesAsync(File("检测报告.md", "国密检测报告"));
        await provider.LeaveAsync(() => evidence.Locator("button").ClickAsync());
        await provider.GoAsync($"/engagements/{engagement}/bid");
        Assert.Contains("已证实", await RowAsync(provider, "R-001"), StringComparison.Ordinal);

        await provider.Page.Locator("tr", new() { HasText = "R-003" }).Locator("[name=requirements]").CheckAsync();
        await provider.Page.Locator("summary", new() { HasText = "邀请伙伴应答" }).ClickAsync();
        await provider.Page.Locator("[name=partner]").SelectOptionAsync(new SelectOptionValue { Label = "青隼安全技术有限公司" });
        await provider.PressAsync("邀请伙伴应答");
    }

    private static async Task AnswerAsPartnerAsync(Visit partner, string title)
    {
        await partner.GoAsync("/engagements");
        await partner.FollowAsync(title);
        await partner.FollowAsync("应答室");
        var seen = await partner.MainTextAsync();
        Assert.Contains("每季度巡检", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("国密", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("20 分钟", seen, StringComparison.Ordinal);
        await partner.FollowAsync("R-003");
        var answer = partner.Page.Locator("form", new() { HasText = "保存应答" });
        await answer.Locator("[name=text]").FillAsync("青隼的应答：每季度巡检。");
        await answer.Locator("[name=deviation]").SelectOptionAsync("None");
        await partner.PressAsync("保存应答", answer);
    }

    private static async Task ChangeMindAsync(Visit customer, string engagement)
    {
        await customer.GoAsync($"/engagements/{engagement}/need");
        var revise = customer.Form("/need-revise");
        await revise.Locator("[name=reason]").FillAsync("响应时间收紧");
        await revise.Locator("[name=document]").SetInputFilesAsync(File("需求二.md", Document.Replace("30 分钟", "15 分钟", StringComparison.Ordinal)));
        await customer.PressAsync("另起一版", revise);
        await customer.FollowAsync("与上一版比较");
        var compared = customer.Page.Locator("tr", new() { HasText = "R-002" });
        Assert.Equal("30", await compared.Locator("td del").Last.InnerTextAsync());
        Assert.Equal("15", await compared.Locator("td ins").InnerTextAsync());
        await customer.GoAsync($"/engagements/{engagement}/need");
        await customer.PressAsync("定版");
        Assert.Contains("第 2 版", await customer.MainTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> RowAsync(Visit visit, string key) => await visit.Page.Locator("tr", new() { HasText = key }).First.InnerTextAsync();

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/markdown", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
