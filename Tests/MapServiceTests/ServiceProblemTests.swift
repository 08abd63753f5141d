import MapService
import Testing

@Test func problemNamesTheParameter() {
  let problem = ServiceProblem(
    status: 400, code: "invalid_parameter", detail: "say west,south,east,north", parameter: "bbox")
  #expect(
    problem
      == ServiceProblem(status: 400, code: "invalid_parameter", detail: "say west,south,east,north", parameter: "bbox"))
}
