import Testing

@testable import EventExport

@Suite struct PageScriptTests {
  @Test func modulesStandInTheOrderInWhichTheyNeedEachOther() {
    let script = PageScript(modules: [
      "app.js": "import { two as second } from \"./b.js\";\nimport { one } from \"./a.js\";\nstart(one + second);",
      "b.js": "import { one } from \"./a.js\";\nconst own = 1;\nexport const two = one + own;",
      "a.js":
        "const own = 1;\nexport const one = own;\nexport function f(x) {}\nexport async function g() {}\nexport class C {}",
      "unused.js": "export const three = 3;",
    ])
    #expect(
      script.text(of: "app.js") == """
        "use strict";
        const module_a_js = (() => {
        const own = 1;
        const one = own;
        function f(x) {}
        async function g() {}
        class C {}
        return { one, f, g, C };
        })();
        const module_b_js = (() => {
        const { one } = module_a_js;
        const own = 1;
        const two = one + own;
        return { two };
        })();
        const module_app_js = (() => {
        const { two: second } = module_b_js;
        const { one } = module_a_js;
        start(one + second);
        return {  };
        })();

        """)
  }
}
